import type { Validation } from '../../shared/recipe/recipe';
import { keyOf, Purpose, randomStream, shuffle } from '../train/random';
import { UserError } from '../../shared/user-error';

/** Indices of the samples to train on and of the held-out samples, both ascending. */
export interface Holdout {
  readonly train: Int32Array;
  readonly validation: Int32Array;
}

/**
 * Splits the training samples as specified by a recipe.
 * @param count Number of training samples.
 * @param writers The writer of each sample, or null if unknown.
 * @param seed Determines the split.
 * @throws {UserError} if writers are required but unknown, or a part would be empty.
 */
export function holdOut(
  validation: Validation,
  count: number,
  writers: Int32Array | null,
  seed: number,
): Holdout {
  const held = heldOut(validation, count, writers, seed);
  const parts = { train: indicesWhere(held, false), validation: indicesWhere(held, true) };
  if (parts.train.length === 0 || (validation.kind !== 'none' && parts.validation.length === 0))
    throw new UserError('recipe-unusable', {
      message: `The dataset has too few samples (${count}) for a validation split.`,
    });
  return parts;
}

/** For each sample whether it is held out. */
function heldOut(
  validation: Validation,
  count: number,
  writers: Int32Array | null,
  seed: number,
): readonly boolean[] {
  switch (validation.kind) {
    case 'none':
      return Array.from({ length: count }, () => false);
    case 'random': {
      const order = inRandomOrder(
        Array.from({ length: count }, (_, index) => index),
        seed,
      );
      const chosen = new Set(order.subarray(0, Math.round(count * validation.share)));
      return Array.from({ length: count }, (_, index) => chosen.has(index));
    }
    case 'writers': {
      if (writers?.length !== count)
        throw new UserError('recipe-unusable', {
          message: 'The writers of this dataset are not known: use a random validation split or none.',
        });
      const chosen = chooseWriters(writers, count * validation.share, seed);
      return Array.from(writers, (writer) => chosen.has(writer));
    }
  }
}

/** Draws writers until their samples reach `target`. */
function chooseWriters(writers: Int32Array, target: number, seed: number): ReadonlySet<number> {
  const samplesOf = new Map<number, number>();
  for (const writer of writers) samplesOf.set(writer, (samplesOf.get(writer) ?? 0) + 1);
  const chosen = new Set<number>();
  let samples = 0;
  for (const writer of inRandomOrder([...samplesOf.keys()], seed)) {
    if (samples >= target) break;
    chosen.add(writer);
    samples += samplesOf.get(writer) ?? 0;
  }
  return chosen;
}

function inRandomOrder(numbers: readonly number[], seed: number): Int32Array {
  const order = Int32Array.from(numbers);
  shuffle(order, randomStream(keyOf(seed, Purpose.holdOut)));
  return order;
}

function indicesWhere(flags: readonly boolean[], wanted: boolean): Int32Array {
  return Int32Array.from(flags.flatMap((flag, index) => (flag === wanted ? [index] : [])));
}
