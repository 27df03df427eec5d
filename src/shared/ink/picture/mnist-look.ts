import { IMAGE_SIDE } from '../../mnist';
import { centreOfMass } from '../centre-of-mass';
import { INK_SIDE, MASS_CENTRE, type PreparedInk } from '../prepared-ink';
import type { Raster } from './raster';

/** Maximum value of an empty pixel, of 255. */
const EMPTY = 2;

/** Minimum peak; every MNIST test image reaches it. */
const LEAST_PEAK = 250;

/** Maximum offset of the centre of mass: half a pixel of rounding, plus a tolerance. */
const MOST_OFFSET = 0.6;

/**
 * Returns the image unchanged if it has MNIST's format: 28x28, light ink on black, the longest side of the ink 19 or 20
 * pixels, a white peak and a centred centre of mass. Null for other images.
 * @param grey Lightness, 0 (black) to 255 (white).
 */
export function asMnistMadeIt({ width, height, values }: Raster): PreparedInk | null {
  if (width !== IMAGE_SIDE || height !== IMAGE_SIDE) return null;
  const { left, top, side } = inkSquare(values);
  if (side < INK_SIDE - 1 || side > INK_SIDE || Math.max(...values) < LEAST_PEAK) return null;
  const pixels = values.map((value) => Math.round(value) / 255);
  const mass = centreOfMass(pixels);
  if (Math.max(Math.abs(mass.x - MASS_CENTRE), Math.abs(mass.y - MASS_CENTRE)) > MOST_OFFSET) return null;
  return { pixels, box: { left, top, width: INK_SIDE, height: INK_SIDE }, centreOfMass: mass };
}

/** The longest side of the ink, and the corner of the enclosing 20 px square. */
function inkSquare(values: Float32Array): { left: number; top: number; side: number } {
  const indices = Array.from(values.keys()).filter((index) => (values[index] ?? 0) > EMPTY);
  const columns = indices.map((index) => index % IMAGE_SIDE);
  const rows = indices.map((index) => Math.floor(index / IMAGE_SIDE));
  const [left, right, top, bottom] = [
    Math.min(...columns),
    Math.max(...columns),
    Math.min(...rows),
    Math.max(...rows),
  ];
  const cornerOf = (low: number, high: number) => Math.round((low + high + 1 - INK_SIDE) / 2);
  return {
    left: cornerOf(left, right),
    top: cornerOf(top, bottom),
    side: Math.max(right - left, bottom - top) + 1,
  };
}
