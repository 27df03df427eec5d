import type { RunSnapshot } from './snapshot';

/**
 * Writes a run's checkpoints while it continues training: one at a time, and only the newest of those that are waiting.
 * If a write fails, the previous checkpoint remains and the run continues.
 */
export class CheckpointWriter {
  private waiting: RunSnapshot | undefined;
  private writing: Promise<void> | undefined;
  private isFailing = false;

  /**
   * @param write Writes one checkpoint atomically.
   * @param onFailure Called on the first of consecutive write failures.
   * @param onRecovery Called on the first successful write after a failure.
   */
  constructor(
    private readonly write: (snapshot: RunSnapshot) => Promise<void>,
    private readonly onFailure: (error: unknown) => void,
    private readonly onRecovery: () => void,
  ) {}

  keep(snapshot: RunSnapshot): void {
    this.waiting = snapshot;
    this.writing ??= this.writeAll().finally(() => {
      this.writing = undefined;
    });
  }

  /** Resolves when all pending writes have completed or failed. */
  async settled(): Promise<void> {
    await this.writing;
  }

  private async writeAll(): Promise<void> {
    for (let next = this.next(); next !== undefined; next = this.next())
      await this.write(next).then(
        () => this.succeed(),
        (error: unknown) => this.fail(error),
      );
  }

  private next(): RunSnapshot | undefined {
    const next = this.waiting;
    this.waiting = undefined;
    return next;
  }

  private succeed(): void {
    if (this.isFailing) this.onRecovery();
    this.isFailing = false;
  }

  private fail(error: unknown): void {
    if (!this.isFailing) this.onFailure(error);
    this.isFailing = true;
  }
}
