/** Bytes of pictures, ink is 255, as the network takes them: in [0, 1]. A fresh array each time, for a tensor may keep it. */
export function scaledPixels(bytes: Uint8Array): Float32Array {
  const pixels = new Float32Array(bytes.length);
  // A loop, since `Float32Array.from` with a function takes several times as long.
  for (let pixel = 0; pixel < bytes.length; pixel += 1) pixels[pixel] = (bytes[pixel] ?? 0) / 255;
  return pixels;
}
