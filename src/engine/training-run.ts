import type { RunCommand, RunEvent } from '../shared/training/events';
import type { Recipe } from '../shared/recipe/recipe';
import type { Weights } from './weights';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;
/** What a run reports while it goes; whoever passes it on numbers it. */
export type RunReport = WithoutSeq<
  Extract<RunEvent, { type: 'started' | 'progress' | 'epoch' | 'paused' | 'resumed' }>
>;

/** Why a run ended. */
export type RunEnd = 'completed' | 'stopped' | 'early';

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
  readonly onReport?: (report: RunReport) => void;
}

/** Draft of the signature; the body follows. */
export declare class TrainingRun {
  constructor(options: TrainingRunOptions);
  /** Epochs done, with the part of the one under way. */
  readonly epochsDone: number;
  /** Runs to the end, yielding to the event loop about every 10 ms. @throws {TrainingDivergedError} */
  run(): Promise<RunEnd>;
  /** Takes effect before the next step. */
  command(command: RunCommand): void;
  /** The result so far: averaged, or of the best epoch, as the recipe asks. */
  weights(): Weights;
  dispose(): void;
}
