import { setImmediate } from 'node:timers/promises';
import { CLASS_COUNT, PIXEL_COUNT } from '../../shared/mnist';
import type { Network } from '../network';

/** Samples predicted without a yield: some 10 ms of work. */
const CHUNK = 100;

export interface Validated {
  /** Mean crossentropy in nats. */
  readonly loss: number;
  /** Share read rightly. */
  readonly accuracy: number;
}

/** Reads held-out samples, yielding to the event loop between chunks. */
export async function validate(
  network: Network,
  images: Uint8Array,
  labels: Uint8Array,
  indices: Int32Array,
): Promise<Validated> {
  let loss = 0;
  let correct = 0;
  for (let start = 0; start < indices.length; start += CHUNK) {
    const chunk = indices.subarray(start, start + CHUNK);
    const probabilities = network.predict(pixelsOf(images, chunk), chunk.length);
    for (const [position, sample] of chunk.entries()) {
      const row = probabilities.subarray(position * CLASS_COUNT, (position + 1) * CLASS_COUNT);
      const ofLabel = row[labels[sample] ?? 0] ?? 0;
      // The smallest normal float keeps a probability that was rounded to 0 from making the mean infinite.
      loss -= Math.log(Math.max(ofLabel, 1.2e-38));
      if (row.every((probability) => probability <= ofLabel)) correct++;
    }
    await setImmediate();
  }
  return { loss: loss / indices.length, accuracy: correct / indices.length };
}

function pixelsOf(images: Uint8Array, indices: Int32Array): Float32Array {
  const pixels = new Float32Array(indices.length * PIXEL_COUNT);
  for (const [position, sample] of indices.entries()) {
    const offset = position * PIXEL_COUNT;
    const source = sample * PIXEL_COUNT;
    for (let pixel = 0; pixel < PIXEL_COUNT; pixel++)
      pixels[offset + pixel] = (images[source + pixel] ?? 0) / 255;
  }
  return pixels;
}
