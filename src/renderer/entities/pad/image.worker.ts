import { MAX_PICTURE_PIXELS, preparePicture } from '../../../shared/ink/picture/picture';
import { placedImage } from './placed-image';
import { imageSize } from './image-size';
import type { ImageAnswer } from './image-answer';
import { whyUnreadable } from './unreadable-file';

// In a worker: an image of 50 megapixels takes a second, which would block the pen.
self.onmessage = async ({ data }: MessageEvent<Blob>) => {
  self.postMessage(await readImage(data));
};

async function readImage(file: Blob): Promise<ImageAnswer> {
  let bytes: ArrayBuffer;
  try {
    bytes = await file.arrayBuffer();
  } catch (error) {
    return { ok: false, reason: whyUnreadable(error) };
  }
  const size = imageSize(new Uint8Array(bytes));
  if (size === null) return { ok: false, reason: 'broken' };
  if (size.width * size.height > MAX_PICTURE_PIXELS) return { ok: false, reason: 'too-large' };
  try {
    const bitmap = await createImageBitmap(file, { colorSpaceConversion: 'none' });
    const prepared = preparePicture(pixelsOf(bitmap));
    return { ok: true, image: prepared && placedImage(prepared) };
  } catch {
    return { ok: false, reason: 'broken' };
  }
}

function pixelsOf(bitmap: ImageBitmap): ImageData {
  const context = new OffscreenCanvas(bitmap.width, bitmap.height).getContext('2d', {
    willReadFrequently: true,
  });
  if (context === null) throw new Error('No canvas of this size can be had.');
  context.drawImage(bitmap, 0, 0);
  return context.getImageData(0, 0, bitmap.width, bitmap.height);
}
