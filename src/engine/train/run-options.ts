import type { Recipe } from '../../shared/recipe/recipe';
import type { RunEvent, Unnumbered } from '../../shared/training/events';
import type { Weights } from '../network/weights';
import type { RunSnapshot } from './snapshot';

/** A report of a run in progress. The receiver adds the event number and the final event. */
export type RunReport = Unnumbered<
  Extract<RunEvent, { type: 'started' | 'restored' | 'progress' | 'epoch' | 'paused' | 'resumed' }>
>;

/** Why a run ended. */
export type RunEnd = 'completed' | 'stopped' | 'early' | 'diverged';

export interface TrainingRunOptions {
  readonly recipe: Recipe;
  /** Shape [samples, 784], 0 (paper) to 255 (ink). Copied. */
  readonly images: Uint8Array;
  /** Shape [samples], 0 to 9. */
  readonly labels: Uint8Array;
  /** Indices of the samples to train on. */
  readonly trainIndices: ArrayLike<number>;
  /** Indices of the held-out samples. */
  readonly validationIndices?: ArrayLike<number>;
  /** Initial weights. @default the recipe's random ones */
  readonly initialWeights?: Weights;
  /** Snapshot of an interrupted run of the same recipe and samples, to resume from. */
  readonly snapshot?: RunSnapshot;
  /** Called during the run. May call `snapshot` and `weights`. */
  readonly onReport?: (report: RunReport) => void;
  /** Whether an epoch's report includes its insight. @default false */
  readonly withInsight?: boolean;
  /** Called with a snapshot after each epoch and at least every `checkpointEvery` milliseconds. */
  readonly onCheckpoint?: (snapshot: RunSnapshot) => void;
  /** Milliseconds. @default 30,000 */
  readonly checkpointEvery?: number;
}
