import { centreOfMass } from '../../../../shared/ink/centre-of-mass';
import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { INK_MARGIN, INK_SIDE } from '../../../../shared/ink/prepared-ink';
import { IMAGE_SIDE } from '../../../../shared/mnist';
import { replaceSheet } from '../sheet/sheet-store';

/**
 * Lays a picture of 28x28 on the pad as it is, as one step that can be undone.
 * @param pixels 784 values, 0 to 255, ink is 255.
 */
export async function placePixels(pixels: Uint8Array): Promise<void> {
  const values = inkFromBytes(pixels);
  const rgba = new ImageData(IMAGE_SIDE, IMAGE_SIDE);
  for (const [index, value] of pixels.entries()) {
    const lightness = 255 - value;
    rgba.data.set([lightness, lightness, lightness, 255], index * 4);
  }
  const box = { left: INK_MARGIN, top: INK_MARGIN, width: INK_SIDE, height: INK_SIDE };
  const ink = { pixels: values, box, centreOfMass: centreOfMass(values) };
  replaceSheet({ strokes: [], picture: { bitmap: await createImageBitmap(rgba), ink } });
}
