import type { Weights } from '../weights';
import type { TallyValues } from './tally';

/**
 * All that a run needs to go on where it was: since its random numbers are functions of seed and position, that is little.
 * Restored, it ends with the same weights, bit for bit, as if it had never stopped (with as many threads on the same machine).
 */
export interface RunSnapshot {
  readonly position: RunPosition;
  /** Parameters, what the optimizer remembers, and the averages, by `part/name`; best weights so far under `best`. */
  readonly arrays: Weights;
}

/** The part of a snapshot that is plain data. */
export interface RunPosition {
  /** Epoch under way, from 0, and steps done in it. */
  readonly epoch: number;
  readonly step: number;
  /** The epoch under way so far. */
  readonly tally: TallyValues;
  readonly learningRateFactor: number;
  /** The best epoch so far, where early stopping watches. */
  readonly best: { readonly epoch: number; readonly validationLoss: number } | null;
  /** Seconds of training before this point. */
  readonly seconds: number;
}

/** Puts named groups of arrays into one. */
export function joinArrays(groups: Readonly<Record<string, Weights>>): Weights {
  return new Map(
    Object.entries(groups).flatMap(([group, arrays]) =>
      [...arrays].map(([name, values]) => [`${group}/${name}`, values] as const),
    ),
  );
}

/** The arrays of one group. */
export function arraysOf(joined: Weights, group: string): Weights {
  const prefix = `${group}/`;
  return new Map(
    [...joined]
      .filter(([name]) => name.startsWith(prefix))
      .map(([name, values]) => [name.slice(prefix.length), values]),
  );
}
