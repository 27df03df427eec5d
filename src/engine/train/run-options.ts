import type { Recipe } from '../../shared/recipe/recipe';
import type { RunEvent, Unnumbered } from '../../shared/training/events';
import type { Weights } from '../network/weights';
import type { RunSnapshot } from './snapshot';

/** What a run reports while it goes. Whoever passes it on numbers it, and adds how it ended. */
export type RunReport = Unnumbered<
  Extract<RunEvent, { type: 'started' | 'restored' | 'progress' | 'epoch' | 'paused' | 'resumed' }>
>;

/** Why a run ended. */
export type RunEnd = 'completed' | 'stopped' | 'early' | 'diverged';

export interface TrainingRunOptions {
  readonly recipe: Recipe;
  /** 784 bytes a sample, row by row. Copied. */
  readonly images: Uint8Array;
  /** A digit a sample. */
  readonly labels: Uint8Array;
  /** The samples to learn from, by number. */
  readonly trainIndices: ArrayLike<number>;
  /** The samples to choose by; none where the recipe holds none out. */
  readonly validationIndices?: ArrayLike<number>;
  /** Weights to go on from, in place of the recipe's random ones. */
  readonly initialWeights?: Weights;
  /** Where an earlier run of the same recipe and samples was, to go on from there. */
  readonly snapshot?: RunSnapshot;
  /** Called during the run; `snapshot` and `weights` may be called in it. */
  readonly onReport?: (report: RunReport) => void;
  /** Whether an epoch's report holds its insight. @default false */
  readonly withInsight?: boolean;
  /** Called with where the run is, after each epoch and at least as often as `checkpointEvery` says. */
  readonly onCheckpoint?: (snapshot: RunSnapshot) => void;
  /** Milliseconds. @default 30,000 */
  readonly checkpointEvery?: number;
}
