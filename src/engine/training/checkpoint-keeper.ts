import { systemReason } from '../user-error';
import type { RunSnapshot } from './snapshot';

/**
 * Writes a run's checkpoints while it trains on: one at a time, and of those that come meanwhile only the newest.
 * A write that fails leaves the checkpoint before it in place and does not disturb the run.
 */
export class CheckpointKeeper {
  private waiting: RunSnapshot | undefined;
  private writing: Promise<void> | undefined;
  private hasFailed = false;

  /**
   * @param write Writes one checkpoint atomically.
   * @param onFailure Called the first time that one could not be written, with the reason.
   */
  constructor(
    private readonly write: (snapshot: RunSnapshot) => Promise<void>,
    private readonly onFailure: (reason: string) => void,
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
      await this.write(next).catch((error: unknown) => this.fail(error));
  }

  private next(): RunSnapshot | undefined {
    const next = this.waiting;
    this.waiting = undefined;
    return next;
  }

  private fail(error: unknown): void {
    if (this.hasFailed) return;
    this.hasFailed = true;
    this.onFailure(error instanceof Error ? error.message : systemReason(error));
  }
}
