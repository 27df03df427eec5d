/** A colour as red, green and blue, each from 0 to 255. */
export type Rgb = readonly [red: number, green: number, blue: number];

/**
 * One 32-bit value in the memory order of a canvas. All platforms of Electron are little-endian: red is the
 * lowest byte.
 */
export function packedColour([red, green, blue]: Rgb): number {
  return ((255 << 24) | (blue << 16) | (green << 8) | red) >>> 0;
}
