import type { RunReport } from './run-options';
import { Tally } from './tally';
import type { BatchResult } from './trainer';

const PROGRESS_EVERY_MS = 100;

/** Where a run is. */
export interface Place {
  readonly epoch: number;
  /** Steps done in that epoch. */
  readonly step: number;
  readonly learningRate: number;
  /** Samples still to be learned from. */
  readonly samplesLeft: number;
}

/** Gathers what steps gave and tells it, ten times a second at most. */
export class Progress {
  private since = new Tally();
  private reportedAt = performance.now();

  constructor(private readonly emit: (report: RunReport) => void) {}

  get isDue(): boolean {
    return performance.now() - this.reportedAt >= PROGRESS_EVERY_MS;
  }

  /** Whether a step was taken since it was last told. */
  get hasNews(): boolean {
    return this.since.samples > 0;
  }

  add(result: BatchResult, seconds: number): void {
    this.since.add(result, seconds);
  }

  report({ epoch, step, learningRate, samplesLeft }: Place): void {
    const { meanLoss, accuracy, samplesPerSecond } = this.since;
    this.emit({
      type: 'progress',
      epoch,
      step,
      loss: meanLoss,
      accuracy,
      learningRate,
      samplesPerSecond,
      secondsLeft: samplesPerSecond === 0 ? 0 : Math.max(samplesLeft / samplesPerSecond, 0),
    });
    this.since = new Tally();
    this.reportedAt = performance.now();
  }
}
