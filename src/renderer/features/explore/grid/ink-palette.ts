import { packedColour, type Rgb } from '../../../state/rgb';

/** The colours of the grid, each as one 32-bit value in the memory order of a canvas (red first). */
export interface InkPalette {
  /** By pixel value: 0 is paper, 255 is ink. */
  readonly shades: Uint32Array;
  /** Between the images. */
  readonly ground: number;
}

/** A palette that goes from paper to ink. */
export function inkPalette(paper: Rgb, ink: Rgb, ground: Rgb): InkPalette {
  const shades = new Uint32Array(256);
  for (let value = 0; value < 256; value++) {
    const share = value / 255;
    const mix = (from: number, to: number): number => Math.round(from + (to - from) * share);
    shades[value] = packedColour([mix(paper[0], ink[0]), mix(paper[1], ink[1]), mix(paper[2], ink[2])]);
  }
  return { shades, ground: packedColour(ground) };
}
