import type { Point, Stroke } from '../../../../shared/ink/drawing';
import { widthFactor } from '../../../../shared/ink/pen';
import { PAD_SIDE, type Sheet } from '../sheet/sheet';

/** Width of the pen on the pad, in its units: about as thick against a digit as in MNIST. */
export const PEN_WIDTH = 44;

/** Draws all that lies on a sheet. The context's units are the pad's, its stroke and fill colours the ink's. */
export function paintSheet(context: CanvasContext, { strokes, picture }: Sheet): void {
  context.lineCap = 'round';
  if (picture) paintPicture(context, picture.bitmap);
  for (const stroke of strokes) paintStroke(context, stroke);
}

/** A stroke, whole: the curve, and its tip. */
export function paintStroke(context: CanvasContext, stroke: Stroke): void {
  paintCurve(context, stroke, 0);
  paintTip(context, stroke);
}

/**
 * The smooth part of a stroke: it bends at each point and is joined in the middle between two, so that what is painted
 * stays right when the stroke grows. It ends half a step before the pen.
 * @param from Number of points that the stroke had when it was last painted.
 */
export function paintCurve(context: CanvasContext, stroke: Stroke, from: number): void {
  for (let index = Math.max(1, from); index < stroke.length; index++) {
    const bend = stroke[index - 1];
    const end = stroke[index];
    if (!bend || !end) continue;
    const before = stroke[index - 2] ?? bend;
    context.lineWidth = widthAt(bend);
    context.beginPath();
    context.moveTo((before.x + bend.x) / 2, (before.y + bend.y) / 2);
    context.quadraticCurveTo(bend.x, bend.y, (bend.x + end.x) / 2, (bend.y + end.y) / 2);
    context.stroke();
  }
}

/** The last half step, up to the pen: it goes when the curve bends on. */
export function paintTip(context: CanvasContext, stroke: Stroke): void {
  const end = stroke.at(-1);
  if (!end) return;
  const before = stroke.at(-2);
  if (!before) {
    paintDot(context, end);
    return;
  }
  context.lineWidth = widthAt(end);
  context.beginPath();
  context.moveTo((before.x + end.x) / 2, (before.y + end.y) / 2);
  context.lineTo(end.x, end.y);
  context.stroke();
}

export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

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
