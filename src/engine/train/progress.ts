import type { RunReport } from './run-options';
import { Tally } from './tally';
import type { BatchResult } from './trainer';

const PROGRESS_EVERY_MS = 100;

/** The position of a run. */
export interface Place {
  readonly epoch: number;
  /** Completed steps of the epoch. */
  readonly step: number;
  readonly learningRate: number;
  /** Number of samples that remain to be trained on. */
  readonly samplesLeft: number;
}

/** Accumulates the results of steps and reports them at most ten times per second. */
export class Progress {
  private since = new Tally();
  private reportedAt = performance.now();

  constructor(private readonly emit: (report: RunReport) => void) {}

  get isDue(): boolean {
    return performance.now() - this.reportedAt >= PROGRESS_EVERY_MS;
  }

  /** Whether there are steps since the last report. */
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
