import { IMAGE_SIDE } from '../../../shared/mnist';
import { PAD_SIDE, type PlacedImage } from './pad-content';
import type { CanvasContext } from './paint';

const SCALE = PAD_SIDE / IMAGE_SIDE;

/** Masks as canvases, in the colour last requested. */
const tinted = new WeakMap<PlacedImage['mask'], OffscreenCanvas>();

/**
 * Paints an image in the context's fill colour: small ones in whole pixels, as the network sees them, others
 * smoothed.
 */
export function paintPlacedImage(context: CanvasContext, { mask, area }: PlacedImage): void {
  const canvas = tinted.get(mask) ?? canvasOf(mask);
  const own = canvas?.getContext('2d', { willReadFrequently: true });
  if (!canvas || !own) return;
  tinted.set(mask, canvas);
  own.globalCompositeOperation = 'source-in';
  own.fillStyle = context.fillStyle;
  own.fillRect(0, 0, mask.width, mask.height);
  context.imageSmoothingEnabled = Math.max(mask.width, mask.height) > IMAGE_SIDE;
  context.imageSmoothingQuality = 'high';
  context.drawImage(canvas, area.left * SCALE, area.top * SCALE, area.width * SCALE, area.height * SCALE);
}

function canvasOf({ width, height, values }: PlacedImage['mask']): OffscreenCanvas | null {
  const canvas = new OffscreenCanvas(width, height);
  // In memory: a canvas of the graphics process would lose its content if that process crashes.
  const context = canvas.getContext('2d', { willReadFrequently: true });
  if (!context) return null;
  const image = new ImageData(width, height);
  for (const [index, value] of values.entries()) image.data[index * 4 + 3] = value;
  context.putImageData(image, 0, 0);
  return canvas;
}
