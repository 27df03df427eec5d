import type { Point, Stroke } from '../../../shared/ink/drawing';
import { widthFactor } from '../../../shared/ink/pen';
import type { PadContent } from './pad-content';
import { isCorner } from './corner';
import { paintPlacedImage } from './paint-placed-image';

/** Width of the pen in units of the pad: about as thick relative to a digit as in MNIST. */
export const PEN_WIDTH = 44;

/** Paints pad content. The context's units are the pad's; its stroke and fill colours are the ink's. */
export function paintContent(context: CanvasContext, { strokes, image }: PadContent): void {
  context.lineCap = context.lineJoin = 'round';
  if (image) paintPlacedImage(context, image);
  for (const stroke of strokes) paintStroke(context, stroke);
}

/** Paints a whole stroke: the smooth part, and the last half segment up to the end point. */
export function paintStroke(context: CanvasContext, stroke: Stroke): void {
  paintGrowth(context, stroke, 0);
  const [before, end] = stroke.slice(-2);
  if (before && end) paintLine(context, middle(before, end), end);
}

/**
 * Paints the smooth part of a stroke: quadratic curves through the midpoints of its segments, except at
 * corners, so that painted parts remain valid as the stroke grows. It ends half a segment before the last
 * point.
 * @param from Number of points that the stroke had when it was last painted.
 */
export function paintGrowth(context: CanvasContext, stroke: Stroke, from: number): void {
  const [first] = stroke;
  if (first && from === 0) paintDot(context, first);
  for (let index = Math.max(1, from); index < stroke.length; index++) {
    const bend = stroke[index - 1];
    const end = stroke[index];
    if (!bend || !end) continue;
    const before = stroke[index - 2] ?? bend;
    const start = middle(before, bend);
    const stop = middle(bend, end);
    context.lineWidth = widthAt(bend);
    context.beginPath();
    context.moveTo(start.x, start.y);
    if (isCorner(before, bend, end)) {
      context.lineTo(bend.x, bend.y);
      context.lineTo(stop.x, stop.y);
    } else context.quadraticCurveTo(bend.x, bend.y, stop.x, stop.y);
    context.stroke();
  }
}

export type CanvasContext = CanvasRenderingContext2D | OffscreenCanvasRenderingContext2D;

function paintLine(context: CanvasContext, from: Coordinates, to: Point): void {
  context.lineWidth = widthAt(to);
  context.beginPath();
  context.moveTo(from.x, from.y);
  context.lineTo(to.x, to.y);
  context.stroke();
}

function paintDot(context: CanvasContext, point: Point): void {
  context.beginPath();
  context.arc(point.x, point.y, widthAt(point) / 2, 0, 2 * Math.PI);
  context.fill();
}

type Coordinates = Pick<Point, 'x' | 'y'>;

function middle(a: Coordinates, b: Coordinates): Coordinates {
  return { x: (a.x + b.x) / 2, y: (a.y + b.y) / 2 };
}

function widthAt({ pressure }: Point): number {
  return PEN_WIDTH * widthFactor(pressure);
}
