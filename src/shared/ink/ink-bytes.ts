/** Pixels in [0, 1] as bytes, 255 is ink. Of prepared ink nothing is lost: it is in steps of 1/255. */
export function inkToBytes(pixels: Float32Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pixels, (value) => Math.round(value * 255));
}

/**
 * Bytes, 255 is ink, as pixels in [0, 1].
 * @param pixels Where they go; a fresh array when left out, for a tensor may keep it.
 */
export function inkFromBytes(
  bytes: Uint8Array,
  pixels = new Float32Array(bytes.length),
): Float32Array<ArrayBuffer> {
  // A loop, since `Float32Array.from` with a function takes several times as long.
  for (let pixel = 0; pixel < bytes.length; pixel += 1) pixels[pixel] = (bytes[pixel] ?? 0) / 255;
  return pixels;
}
