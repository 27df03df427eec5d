import type { RunSnapshot } from './snapshot';

/**
 * Writes a run's checkpoints while it trains on: one at a time, and of those that come meanwhile only the newest.
 * A write that fails leaves the checkpoint before it in place and does not disturb the run.
 */
export class CheckpointWriter {
  private waiting: RunSnapshot | undefined;
  private writing: Promise<void> | undefined;
  private isFailing = false;

  /**
   * @param write Writes one checkpoint atomically.
   * @param onFailure Called when one could not be written and the one before it could.
   * @param onRecovery Called when one could be written again.
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

  /** Resolves when all that was to be kept is on disk, or could not be. */
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
