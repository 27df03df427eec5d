import type { InkPalette } from './ink-palette';

/** Paints one sample over a whole canvas of its size. @param pixels A byte each, 0 is paper and 255 is ink. */
export function paintSample(canvas: HTMLCanvasElement, pixels: Uint8Array, { shades }: InkPalette): void {
  // In memory: what the graphics process holds is lost when it goes.
  const context = canvas.getContext('2d', { alpha: false, willReadFrequently: true });
  if (!context) return;
  const image = new ImageData(canvas.width, canvas.height);
  const target = new Uint32Array(image.data.buffer);
  for (const [pixel, value] of pixels.entries()) target[pixel] = shades[value] ?? 0;
  context.putImageData(image, 0, 0);
}
