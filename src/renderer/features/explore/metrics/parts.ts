import { SAMPLE_COUNT, SPLIT_SIZES } from '../../../../shared/mnist';

export const METRICS_PARTS = ['test', 'heldOut', 'train'] as const;
/** The samples that metrics cover; `heldOut` are the held-out training samples. */
export type MetricsPart = (typeof METRICS_PARTS)[number];

/**
 * Numbers of a part's samples, in ascending order.
 * @param heldOut 1 for each held-out training sample; null if not known.
 */
export function samplesOf(part: MetricsPart, heldOut: Uint8Array | null): Uint32Array {
  if (part === 'test') return range(SPLIT_SIZES.train, SAMPLE_COUNT);
  const train = range(0, SPLIT_SIZES.train);
  return part === 'train' ? train : train.filter((sample) => heldOut?.[sample] === 1);
}

function range(from: number, to: number): Uint32Array {
  return Uint32Array.from({ length: to - from }, (_, position) => from + position);
}
