import type { SavedDrawing } from '../../../shared/contract/saved-drawing';
import { IMAGE_SIDE, SAMPLE_COUNT } from '../../../shared/mnist';
import { newPart, type Part } from './part';

/** The saved drawings as samples after those of MNIST. */
export function ownPart(samples: readonly SavedDrawing[]): {
  readonly part: Part;
  readonly labels: Uint8Array;
} {
  const part = newPart({
    name: 'own',
    kind: 'own',
    start: SAMPLE_COUNT,
    count: samples.length,
    width: IMAGE_SIDE,
    height: IMAGE_SIDE,
  });
  for (const [index, { pixels }] of samples.entries()) part.images.set(pixels, index * pixels.length);
  part.arrived = part.count;
  return { part, labels: Uint8Array.from(samples, ({ label }) => label) };
}
