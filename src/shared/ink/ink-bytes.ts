/**
 * Converts pixels in [0, 1] to bytes, 0 (paper) to 255 (ink). Lossless for prepared ink, which is quantised to 1/255.
 */
export function inkToBytes(pixels: Float32Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pixels, (value) => Math.round(value * 255));
}

/**
 * Converts bytes, 0 (paper) to 255 (ink), to pixels in [0, 1].
 * @param pixels Output array. @default a new array, since a tensor may use its memory
 */
export function inkFromBytes(
  bytes: Uint8Array,
  pixels = new Float32Array(bytes.length),
): Float32Array<ArrayBuffer> {
  // A loop is several times faster than `Float32Array.from` with a function.
  for (let pixel = 0; pixel < bytes.length; pixel += 1) pixels[pixel] = (bytes[pixel] ?? 0) / 255;
  return pixels;
}
