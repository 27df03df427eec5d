/** A colour as red, green and blue, 0-255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/** One 32-bit value in the memory order of a canvas. Every machine that Electron runs on is little-endian: red is the lowest byte. */
export function packedColour([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
