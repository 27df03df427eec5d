import { layOut } from './geometry';

/** More samples than these are a grid of their own, at whichever side the user wants to see them. */
const FEW = 200;

/**
 * The side at which few images fill the grid: the largest of some sides at which all of them are seen at once.
 * @param sides In device pixels, rising.
 * @param width Of the grid, in device pixels, as is `height`.
 * @param least The side that was chosen for the grid.
 * @returns Null where not all fit at the chosen side, or no larger side does.
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
