import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';
import type { Point, Stroke } from './drawing';
import type { AffineTransform } from './fit';
import { penRadius } from './pen';

/** A segment between two points with round caps, in pixels of the image. */
interface Segment {
  readonly x: number;
  readonly y: number;
  readonly radius: number;
  readonly dx: number;
  readonly dy: number;
  readonly dRadius: number;
}

/**
 * Rasterises strokes with a round, antialiased pen. The coverage of a pixel is computed from the distance of its centre
 * to the edge of the pen.
 * @returns Shape [784], 0 (paper) to 1 (ink).
 */
export function rasterise(strokes: readonly Stroke[], transform: AffineTransform): Float32Array {
  const pixels = new Float32Array(PIXEL_COUNT);
  for (const stroke of strokes) {
    let from = stroke[0];
    if (from === undefined) continue;
    if (stroke.length === 1) cover(pixels, segmentBetween(from, from, transform));
    for (const to of stroke.slice(1)) {
      cover(pixels, segmentBetween(from, to, transform));
      from = to;
    }
  }
  return pixels;
}

function segmentBetween(from: Point, to: Point, { scale, x, y }: AffineTransform): Segment {
  const radius = penRadius(from);
  return {
    x: from.x * scale + x,
    y: from.y * scale + y,
    radius,
    dx: (to.x - from.x) * scale,
    dy: (to.y - from.y) * scale,
    dRadius: penRadius(to) - radius,
  };
}

function cover(pixels: Float32Array, segment: Segment): void {
  const { x, y, dx, dy } = segment;
  const reach = segment.radius + Math.max(0, segment.dRadius) + 1;
  const firstColumn = Math.max(0, Math.floor(Math.min(x, x + dx) - reach));
  const lastColumn = Math.min(IMAGE_SIDE - 1, Math.floor(Math.max(x, x + dx) + reach));
  const firstRow = Math.max(0, Math.floor(Math.min(y, y + dy) - reach));
  const lastRow = Math.min(IMAGE_SIDE - 1, Math.floor(Math.max(y, y + dy) + reach));
  for (let row = firstRow; row <= lastRow; row++) {
    for (let column = firstColumn; column <= lastColumn; column++) {
      const index = row * IMAGE_SIDE + column;
      const covered = coverage(segment, column + 0.5, row + 0.5);
      if (covered > (pixels[index] ?? 0)) pixels[index] = covered;
    }
  }
}

/** Coverage of the pixel at this centre, in [0, 1]: a ramp of one pixel across the edge of the pen. */
function coverage({ x, y, radius, dx, dy, dRadius }: Segment, centreX: number, centreY: number): number {
  const lengthSquared = dx * dx + dy * dy;
  const along = lengthSquared === 0 ? 0 : ((centreX - x) * dx + (centreY - y) * dy) / lengthSquared;
  const t = Math.min(1, Math.max(0, along));
  const awayX = centreX - x - t * dx;
  const awayY = centreY - y - t * dy;
  // Math.hypot is ten times slower.
  const distance = Math.sqrt(awayX * awayX + awayY * awayY);
  return Math.min(1, Math.max(0, radius + t * dRadius + 0.5 - distance));
}
