import { UserError } from '../../shared/user-error';
import type { RgbaPicture } from '../../shared/ink/picture/grey';
import { MAX_PICTURE_PIXELS } from '../../shared/ink/picture/picture';

/** An image that is damaged or too large. */
export class PictureError extends UserError {
  override readonly name = 'PictureError';

  constructor(message: string, options?: ErrorOptions) {
    super('not-a-drawing', { ...options, message });
  }
}

/** Whether the bytes start with the signature of a PNG, JPEG or WebP file. */
export function isPicture(head: Buffer): boolean {
  return (
    head.subarray(0, 8).equals(Buffer.from('89504e470d0a1a0a', 'hex')) ||
    head.subarray(0, 3).equals(Buffer.from('ffd8ff', 'hex')) ||
    (head.toString('latin1', 0, 4) === 'RIFF' && head.toString('latin1', 8, 12) === 'WEBP')
  );
}

/**
 * Decodes a PNG, JPEG or WebP as Chromium does: applies a JPEG's EXIF orientation and converts to sRGB.
 * @throws {PictureError}
 */
export async function decodePicture(bytes: Buffer): Promise<RgbaPicture> {
  // Loaded on first use, since loading takes longer than reading a drawing.
  const { default: sharp } = await import('sharp');
  const image = sharp(bytes, { limitInputPixels: false, failOn: 'error' });
  try {
    const { width, height, format } = await image.metadata();
    if (width * height > MAX_PICTURE_PIXELS)
      throw new PictureError(
        `The image has ${width}x${height} pixels; the limit is ${MAX_PICTURE_PIXELS / 1e6} megapixels.`,
      );
    const upright = format === 'jpeg' ? image.autoOrient() : image;
    const { data, info } = await upright
      .toColourspace('srgb')
      .ensureAlpha()
      .raw({ depth: 'uchar' })
      .toBuffer({ resolveWithObject: true });
    return { width: info.width, height: info.height, data };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    throw new PictureError('The image is damaged.', { cause: error });
  }
}
