import { z } from 'zod';
import type { Weights } from '../network/weights';

const count = z.int().nonnegative();
const sum = z.number().nonnegative();

/** The part of a snapshot that is plain data. */
export const runPositionSchema = z.strictObject({
  /** Epoch under way, from 0, and steps done in it. */
  epoch: count,
  step: count,
  /** The epoch under way so far. */
  tally: z.strictObject({ samples: count, loss: sum, correct: count, seconds: sum }),
  learningRateFactor: z.number().positive(),
  /** The best epoch so far, where early stopping watches. */
  best: z.strictObject({ epoch: count, validationLoss: sum }).nullable(),
  /** Seconds of training in the epochs before this one. */
  seconds: sum,
});
type RunPosition = Readonly<z.infer<typeof runPositionSchema>>;

/**
 * All that a run needs to go on where it was: since its random numbers are functions of seed and position, that is little.
 * Restored, it ends with the same weights, bit for bit, as if it had never stopped (with as many threads on the same machine).
 */
export interface RunSnapshot {
  readonly position: RunPosition;
  /** Parameters, what the optimizer remembers, and the averages, by `part/name`; best weights so far under `best`. */
  readonly arrays: Weights;
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
