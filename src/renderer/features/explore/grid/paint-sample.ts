import type { InkPalette } from './ink-palette';

/** Paints one sample over a canvas of its size. @param pixels One byte each, from 0 (paper) to 255 (ink). */
export function paintSample(canvas: HTMLCanvasElement, pixels: Uint8Array, { shades }: InkPalette): void {
  // In memory: a canvas of the graphics process would lose its content if that process crashes.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return;
  const image = new ImageData(canvas.width, canvas.height);
  const target = new Uint32Array(image.data.buffer);
  for (const [pixel, value] of pixels.entries()) target[pixel] = shades[value] ?? 0;
  context.putImageData(image, 0, 0);
}
