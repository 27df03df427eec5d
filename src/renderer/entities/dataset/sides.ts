/** Sides of thumbnails, in device pixels. */
const REDUCED = [2, 3, 4, 7, 14];
const MULTIPLES = [1, 2, 3, 4, 6, 8, 12, 16, 24, 32];

/** The largest side at which an image is shown, in device pixels, unless the image itself is larger. */
const LARGEST = 224;

/** Sides of the thumbnails for images of a size, in ascending order. */
export function reducedSides(width: number, height: number): readonly number[] {
  return REDUCED.filter((side) => side < Math.max(width, height));
}

/**
 * All sides that an image can have in the grid, in device pixels, in ascending order. From the image's own
 * size on, these are multiples of it, so that every pixel of a sample covers the same number of screen
 * pixels.
 */
export function imageSides(width: number, height: number): readonly number[] {
  const own = Math.max(width, height);
  const enlarged = MULTIPLES.map((multiple) => multiple * own);
  return [...reducedSides(width, height), ...enlarged.filter((side) => side === own || side <= LARGEST)];
}

/** The side of a list that is nearest to a given one. */
export function nearestSide(sides: readonly number[], wished: number): number {
  return sides.reduce((best, side) => (Math.abs(side - wished) < Math.abs(best - wished) ? side : best));
}
