import { z } from 'zod';
import type { Weights } from '../network/weights';

const count = z.int().nonnegative();
const sum = z.number().nonnegative();

/** The plain data of a snapshot. */
export const runPositionSchema = z.strictObject({
  /** Current epoch, from 0, and its completed steps. */
  epoch: count,
  step: count,
  /** Totals of the current epoch. */
  tally: z.strictObject({ samples: count, loss: sum, correct: count, seconds: sum }),
  learningRateFactor: z.number().positive(),
  /** The best epoch so far, with early stopping. */
  best: z.strictObject({ epoch: count, validationLoss: sum }).nullable(),
  /** Seconds of training in the epochs before this one. */
  seconds: sum,
});
type RunPosition = Readonly<z.infer<typeof runPositionSchema>>;

/**
 * The state from which a run resumes. Random numbers are functions of seed and position, so they need no state. A
 * resumed run ends with bit-identical weights, given the same machine and number of threads.
 */
export interface RunSnapshot {
  readonly position: RunPosition;
  /** Parameters, optimizer state and averages, by `part/name`; the best weights so far under `best`. */
  readonly arrays: Weights;
}

/** Joins named groups of arrays. */
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
