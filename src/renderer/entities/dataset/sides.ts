/** Sides of images that are reduced, in device pixels: from texture to legible. */
const REDUCED = [2, 3, 4, 7, 14];
const MULTIPLES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32];

/** The largest that an image is shown, in device pixels, unless it is larger itself. */
const LARGEST = 224;

/** Sides at which images of a size are reduced, rising. */
export function reducedSides(width: number, height: number): readonly number[] {
  return REDUCED.filter((side) => side < Math.max(width, height));
}

/**
 * All sides that an image can have in the grid, in device pixels, rising. At and above its own size these are
 * multiples, so that every pixel of a sample covers the same whole number of the screen's.
 */
export function imageSides(width: number, height: number): readonly number[] {
  const own = Math.max(width, height);
  const enlarged = MULTIPLES.map((multiple) => multiple * own);
  return [...reducedSides(width, height), ...enlarged.filter((side) => side === own || side <= LARGEST)];
}

/** The side of a list nearest to a wished one. */
export function nearestSide(sides: readonly number[], wished: number): number {
  return sides.reduce((best, side) => (Math.abs(side - wished) < Math.abs(best - wished) ? side : best));
}
