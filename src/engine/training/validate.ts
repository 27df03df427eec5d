import { accuracyOf, predictImages } from '../evaluate';
import type { Network } from '../network';

export interface Validated {
  /** Mean crossentropy in nats. */
  readonly loss: number;
  /** Share read rightly. */
  readonly accuracy: number;
}

/** Reads held-out training samples, yielding to the event loop between chunks. */
export async function validate(
  network: Network,
  images: Uint8Array,
  labels: Uint8Array,
  indices: Int32Array,
): Promise<Validated> {
  const probabilities = await predictImages(network, images, indices);
  const expected = Uint8Array.from(indices, (sample) => labels[sample] ?? 0);
  const { loss, official } = accuracyOf(probabilities, expected, new Map());
  return { loss, accuracy: official };
}
