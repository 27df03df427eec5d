import type { Raster } from './raster';

/** A decoded image: RGBA bytes, shape [height, width, 4], with alpha not premultiplied. */
export interface RgbaPicture {
  readonly width: number;
  readonly height: number;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Maximum side for processing: sufficient for a digit of 1/20 of a photo's side. */
const WORKING_SIDE = 512;

/** Weights of red, green and blue in lightness (ITU-R BT.601). */
const RED = 0.299;
const GREEN = 0.587;
const BLUE = 0.114;

/**
 * Composites an image on white and computes its lightness, 0 (black) to 255 (white). Images larger than 512 pixels are
 * downscaled by averaging blocks of pixels.
 */
export function toGrey({ width, height, data }: RgbaPicture): Raster {
  const block = Math.ceil(Math.max(width, height) / WORKING_SIDE);
  const outWidth = Math.ceil(width / block);
  const outHeight = Math.ceil(height / block);
  const sums = new Float32Array(outWidth * outHeight);
  for (let y = 0, byte = 0; y < height; y += 1) {
    const row = Math.floor(y / block) * outWidth;
    for (let x = 0; x < width; x += 1, byte += 4) {
      const lightness =
        RED * (data[byte] ?? 0) + GREEN * (data[byte + 1] ?? 0) + BLUE * (data[byte + 2] ?? 0);
      const alpha = (data[byte + 3] ?? 255) / 255;
      const index = row + Math.floor(x / block);
      sums[index] = (sums[index] ?? 0) + 255 + (lightness - 255) * alpha;
    }
  }
  return { width: outWidth, height: outHeight, values: averaged(sums, width, height, block) };
}

/** Converts the sums of blocks to means; blocks at the right and bottom edge may be smaller. */
function averaged(sums: Float32Array, width: number, height: number, block: number): Float32Array {
  const outWidth = Math.ceil(width / block);
  return sums.map((sum, index) => {
    const x = (index % outWidth) * block;
    const y = Math.floor(index / outWidth) * block;
    return sum / (Math.min(block, width - x) * Math.min(block, height - y));
  });
}
