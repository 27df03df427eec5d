import { packedColour, type Rgb } from '../../../state/rgb';

/** Colours of the grid, each as a 32-bit value in the memory order of a canvas (red first). */
export interface InkPalette {
  /** By pixel value, from 0 (paper) to 255 (ink). */
  readonly shades: Uint32Array;
  /** Colour between the images. */
  readonly ground: number;
}

/** Creates a palette that interpolates from paper to ink. */
export function inkPalette(paper: Rgb, ink: Rgb, ground: Rgb): InkPalette {
  const shades = new Uint32Array(256);
  for (let value = 0; value < 256; value++) {
    const share = value / 255;
    const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
    shades[value] = packedColour([mix(paper[0], ink[0]), mix(paper[1], ink[1]), mix(paper[2], ink[2])]);
  }
  return { shades, ground: packedColour(ground) };
}
