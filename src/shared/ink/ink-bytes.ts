/** Pixels in [0, 1] as bytes, 255 is ink. Of prepared ink nothing is lost: it is in steps of 1/255. */
export function inkToBytes(pixels: Float32Array): Uint8Array<ArrayBuffer> {
  return Uint8Array.from(pixels, (value) => Math.round(value * 255));
}

/** Bytes, 255 is ink, as pixels in [0, 1]. */
export function inkFromBytes(bytes: Uint8Array): Float32Array<ArrayBuffer> {
  return Float32Array.from(bytes, (value) => value / 255);
}
