import { IMAGE_SIDE } from '../mnist';
import { type Bounds, inkBounds, longestSide, pointBounds } from './bounds';
import { centreByMass } from './centre-by-mass';
import type { Stroke } from './drawing';
import { INK_SIDE, type PreparedInk } from './prepared-ink';
import { areaAverage } from './picture/area-average';
import { rasterise } from './raster';

/** Enough to converge, as in `fitToBox`. */
const MAX_STEPS = 8;

/**
 * Combines an image and the strokes drawn over it into one 28x28 image. Strokes within the central 20 px square leave
 * the image's pixels unchanged; if they extend beyond it, both are scaled down together. The ink is then centred by
 * mass as in MNIST. The pen is rendered after scaling, as in `prepareStrokes`.
 * @param picture Shape [784], in [0, 1], not all 0.
 * @param strokes In pixels of the image; at least one, with at least one point.
 */
export function prepareStrokesOver(picture: Float32Array, strokes: readonly Stroke[]): PreparedInk {
  const under = boundsOfInk(picture);
  const scale = scaleToFit(under, strokes);
  const { left, right, top, bottom } = union(scaled(under, scale), inkBounds(strokes, scale));
  const middle = IMAGE_SIDE / 2;
  // Without scaling, moves by whole pixels to avoid blurring.
  const placed = scale === 1 ? Math.round : (value: number) => value;
  const x = placed(middle - (left + right) / 2);
  const y = placed(middle - (top + bottom) / 2);
  const area = { left: -x / scale, top: -y / scale, width: IMAGE_SIDE / scale, height: IMAGE_SIDE / scale };
  const moved = areaAverage(
    { width: IMAGE_SIDE, height: IMAGE_SIDE, values: picture },
    area,
    IMAGE_SIDE,
    IMAGE_SIDE,
  );
  const drawn = rasterise(strokes, { scale, x, y });
  return centreByMass(moved.values.map((value, index) => Math.max(value, drawn[index] ?? 0)));
}

/** At most 1: enlarging small ink would blur the image. */
function scaleToFit(under: Bounds, strokes: readonly Stroke[]): number {
  const most = Math.max(INK_SIDE, longestSide(under));
  const extent = longestSide(union(under, pointBounds(strokes)));
  let scale = 1;
  for (let step = 0; step < MAX_STEPS; step++) {
    const excess = longestSide(union(scaled(under, scale), inkBounds(strokes, scale))) - most;
    if (excess < 1e-6) break;
    scale -= excess / extent;
  }
  return scale;
}

/** The bounding box of the pixels with ink. */
function boundsOfInk(picture: Float32Array): Bounds {
  let [left, top, right, bottom] = [IMAGE_SIDE, IMAGE_SIDE, 0, 0];
  for (const [index, value] of picture.entries()) {
    if (value === 0) continue;
    const column = index % IMAGE_SIDE;
    const row = Math.floor(index / IMAGE_SIDE);
    [left, right] = [Math.min(left, column), Math.max(right, column + 1)];
    [top, bottom] = [Math.min(top, row), Math.max(bottom, row + 1)];
  }
  return { left, top, right, bottom };
}

function scaled({ left, top, right, bottom }: Bounds, scale: number): Bounds {
  return { left: left * scale, top: top * scale, right: right * scale, bottom: bottom * scale };
}

function union(a: Bounds, b: Bounds): Bounds {
  return {
    left: Math.min(a.left, b.left),
    top: Math.min(a.top, b.top),
    right: Math.max(a.right, b.right),
    bottom: Math.max(a.bottom, b.bottom),
  };
}
