import type { PlacedPictureDraft } from '../../../../shared/contract/draft';
import { centreOfMass } from '../../../../shared/ink/centre-of-mass';
import { inkFromBytes, inkToBytes } from '../../../../shared/ink/ink-bytes';
import { imageSize } from '../files/image-size';
import { PAD_SIDE, type PlacedPicture } from './sheet';

/** A picture on the pad as it is kept. Resolves a moment later: the picture is compressed. */
export async function packPicture({ bitmap, ink }: PlacedPicture): Promise<PlacedPictureDraft> {
  const canvas = new OffscreenCanvas(bitmap.width, bitmap.height);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas can be had.');
  context.drawImage(bitmap, 0, 0);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  return {
    format: 'inkling-placed-picture',
    version: 1,
    png: new Uint8Array(await file.arrayBuffer()),
    pixels: inkToBytes(ink.pixels),
    box: ink.box,
  };
}

/** The picture that was kept, to be shown and read as before; null where it cannot be shown any more. */
export async function unpackPicture({ png, pixels, box }: PlacedPictureDraft): Promise<PlacedPicture | null> {
  const size = imageSize(png);
  if (size === null || Math.max(size.width, size.height) > PAD_SIDE) return null;
  const ink = inkFromBytes(pixels);
  try {
    const bitmap = await createImageBitmap(new Blob([png]), { colorSpaceConversion: 'none' });
    return { bitmap, ink: { pixels: ink, box, centreOfMass: centreOfMass(ink) } };
  } catch {
    return null;
  }
}
