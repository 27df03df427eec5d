import { createHash } from 'node:crypto';
import { SPLIT_SIZES } from '../../shared/mnist';
import type { MarkedSample } from '../../shared/marks';
import type { MarksUsed } from '../../shared/model/card';
import type { Holdout } from './splits';

/** Training samples after a user's marks: some relabelled, some excluded. */
export interface MarkedTraining {
  /** A copy with the user's labels; shape [samples], 0 to 9. */
  readonly labels: Uint8Array;
  /** Without the samples marked wrong or ambiguous. */
  readonly parts: Holdout;
  readonly used: MarksUsed;
}

/**
 * Applies label marks to the training samples. Marks on test samples are ignored. The holdout is chosen before, so that
 * marks do not move samples between its parts.
 */
export function applyMarks(
  labels: Uint8Array,
  parts: Holdout,
  marks: readonly MarkedSample[],
): MarkedTraining {
  const mine = marks
    .filter(({ sample }) => sample < SPLIT_SIZES.train && sample < labels.length)
    .sort((a, b) => a.sample - b.sample);
  const changed = labels.slice();
  const leftOut = new Set<number>();
  for (const { sample, mark } of mine)
    if (mark.kind === 'label') changed[sample] = mark.label;
    else leftOut.add(sample);
  const remaining = (samples: Int32Array) => samples.filter((sample) => !leftOut.has(sample));
  return {
    labels: changed,
    parts: { train: remaining(parts.train), validation: remaining(parts.validation) },
    used: {
      relabelled: mine.length - leftOut.size,
      leftOut: leftOut.size,
      sha256: createHash('sha256').update(JSON.stringify(mine)).digest('hex'),
    },
  };
}
