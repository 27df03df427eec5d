import type { Point, Stroke } from '../../../../shared/ink/drawing';
import { widthFactor } from '../../../../shared/ink/pen';
import { PAD_SIDE, type Sheet } from '../sheet/sheet';

/** Width of the pen on the pad, in its units: about as thick against a digit as in MNIST. */
export const PEN_WIDTH = 44;

/** Draws all that lies on a sheet. The context's units are the pad's, its stroke and fill colours the ink's. */
export function paintSheet(context: CanvasContext, { strokes, picture }: Sheet): void {
  if (picture) paintPicture(context, picture.bitmap);
  for (const stroke of strokes) paintStroke(context, stroke, 0);
}

/**
 * Draws a stroke from one of its points on, smoothly: a curve bends at each point and joins in the middle between two.
 * @param from Index of the first point that was not yet there when the stroke was last painted.
 */
export function paintStroke(context: CanvasContext, stroke: Stroke, from: number): void {
  context.lineCap = 'round';
  context.lineJoin = 'round';
  if (stroke.length === 1 && stroke[0]) paintDot(context, stroke[0]);
  for (let index = Math.max(1, from); index < stroke.length; index++) {
    const start = stroke[index - 1];
    const end = stroke[index];
    if (start && end) paintPiece(context, stroke[index - 2] ?? start, start, end);
  }
}

export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

/** From the middle before `bend` around it to the middle after it, and on to `end`, where the pen now is. */
function paintPiece(context: CanvasContext, before: Point, bend: Point, end: Point): void {
  context.lineWidth = widthAt(end);
  context.beginPath();
  context.moveTo((before.x + bend.x) / 2, (before.y + bend.y) / 2);
  context.quadraticCurveTo(bend.x, bend.y, (bend.x + end.x) / 2, (bend.y + end.y) / 2);
  context.lineTo(end.x, end.y);
  context.stroke();
}

function paintDot(context: CanvasContext, point: Point): void {
  context.beginPath();
  context.arc(point.x, point.y, widthAt(point) / 2, 0, 2 * Math.PI);
  context.fill();
}

function widthAt({ pressure }: Point): number {
  return PEN_WIDTH * widthFactor(pressure);
}

function paintPicture(context: CanvasContext, bitmap: ImageBitmap): void {
  const scale = PAD_SIDE / Math.max(bitmap.width, bitmap.height);
  const [width, height] = [bitmap.width * scale, bitmap.height * scale];
  context.drawImage(bitmap, (PAD_SIDE - width) / 2, (PAD_SIDE - height) / 2, width, height);
}
