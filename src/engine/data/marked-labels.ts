import { createHash } from 'node:crypto';
import { SPLIT_SIZES } from '../../shared/mnist';
import type { MarkedSample } from '../../shared/marks';
import type { MarksUsed } from '../../shared/model/card';
import type { Holdout } from './splits';

/** Training samples after a user's marks: some relabelled, some not used. */
export interface MarkedTraining {
  /** A copy, with the digits that the user gave. */
  readonly labels: Uint8Array;
  /** Without the samples whose label is wrong or whom nobody can read. */
  readonly parts: Holdout;
  readonly used: MarksUsed;
}

/**
 * Works a user's marks into the training samples. Those of test samples change nothing: the test set stays as it was
 * published. Which samples are held out is chosen before, so that marks move none from one part to the other.
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
