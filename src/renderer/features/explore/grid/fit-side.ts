import { layOut } from './geometry';

/** Grids of more samples than this are not enlarged. */
const FEW = 200;

/**
 * The side at which few images fill the grid: the largest of `sides` at which all are visible at once.
 * @param sides In device pixels, in ascending order.
 * @param width Width of the grid in device pixels, as is `height`.
 * @param least The chosen side.
 * @returns Null if not all images fit at the chosen side, or no larger side fits.
 */
export function fitSide(
  count: number,
  sides: readonly number[],
  width: number,
  height: number,
  least: number,
): number | null {
  if (count === 0 || count > FEW) return null;
  const fitting = sides.filter((side) => side > least && layOut(count, width, side).height <= height);
  return fitting.at(-1) ?? null;
}
