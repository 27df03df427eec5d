import { centreOfMass } from '../../../shared/ink/centre-of-mass';
import { inkFromBytes } from '../../../shared/ink/ink-bytes';
import { INK_MARGIN, INK_SIDE } from '../../../shared/ink/prepared-ink';
import { IMAGE_SIDE } from '../../../shared/mnist';
import { usePadStore } from './pad-store';

/**
 * Replaces the pad content by a 28x28 image as it is, as one undo step.
 * @param pixels 784 values from 0 (paper) to 255 (ink).
 */
export function placePixels(pixels: Uint8Array): void {
  const { replaceContent } = usePadStore();
  const values = inkFromBytes(pixels);
  const box = { left: INK_MARGIN, top: INK_MARGIN, width: INK_SIDE, height: INK_SIDE };
  const ink = { pixels: values, box, centreOfMass: centreOfMass(values) };
  const mask = { width: IMAGE_SIDE, height: IMAGE_SIDE, values: new Uint8Array(pixels) };
  const area = { left: 0, top: 0, width: IMAGE_SIDE, height: IMAGE_SIDE };
  replaceContent({ strokes: [], image: { mask, area, ink } });
}
