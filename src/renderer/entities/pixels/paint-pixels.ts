import { IMAGE_SIDE, PIXEL_COUNT } from '../../../shared/mnist';
import type { Box, PreparedInk } from '../../../shared/ink/prepared-ink';

const mask = new ImageData(IMAGE_SIDE, IMAGE_SIDE);

/**
 * Paints an image in the context's fill colour, on transparent ground, into a 28x28 canvas.
 * @param pixels 784 values in [0, 1]; null is a blank image.
 */
export function paintPixels(
  context: CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D,
  pixels: Float32Array | null,
): void {
  for (let index = 0; index < PIXEL_COUNT; index++)
    mask.data[index * 4 + 3] = Math.round(255 * (pixels?.[index] ?? 0));
  context.putImageData(mask, 0, 0);
  context.globalCompositeOperation = 'source-in';
  context.fillRect(0, 0, IMAGE_SIDE, IMAGE_SIDE);
}

/** Colours of the overlay lines, and their thickness in canvas pixels. */
export interface LineStyle {
  readonly line: string;
  readonly halo: string;
  readonly hair: number;
}

/** Paints the box that the ink was fitted into, and its centre of mass, over the whole canvas. */
export function paintGeometry(
  context: CanvasRenderingContext2D,
  { box, centreOfMass }: PreparedInk,
  { line, halo, hair }: LineStyle,
): void {
  const scale = context.canvas.width / IMAGE_SIDE;
  context.strokeStyle = line;
  context.lineWidth = hair;
  context.setLineDash([3 * hair, 3 * hair]);
  strokeBox(context, box, scale);
  context.setLineDash([]);
  const cross = crossAt((centreOfMass.x + 0.5) * scale, (centreOfMass.y + 0.5) * scale, 1.25 * scale);
  context.strokeStyle = halo;
  context.lineWidth = 4 * hair;
  context.stroke(cross);
  context.strokeStyle = line;
  context.lineWidth = 1.5 * hair;
  context.stroke(cross);
}

function strokeBox(context: CanvasRenderingContext2D, box: Box, scale: number): void {
  context.strokeRect(box.left * scale, box.top * scale, box.width * scale, box.height * scale);
}

function crossAt(x: number, y: number, arm: number): Path2D {
  const cross = new Path2D();
  cross.moveTo(x - arm, y);
  cross.lineTo(x + arm, y);
  cross.moveTo(x, y - arm);
  cross.lineTo(x, y + arm);
  return cross;
}
