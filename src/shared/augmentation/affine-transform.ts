import { IMAGE_SIDE } from '../mnist';
import type { Augmentation } from '../recipe/recipe';

/** Centre of the image, (14, 14), in pixel indices: pixel i covers i to i + 1 and is sampled at its centre. */
const CENTRE = (IMAGE_SIDE - 1) / 2;
const RADIANS = Math.PI / 180;

/** Source position of the output pixel (x, y): (a0 x + a1 y + a2, b0 x + b1 y + b2). */
export type AffineTransform = readonly [
  a0: number,
  a1: number,
  a2: number,
  b0: number,
  b1: number,
  b2: number,
];

/** Uniform in [-reach, reach]. */
export function spread(random: () => number, reach: number): number {
  return (random() * 2 - 1) * reach;
}

export function transformsImages({ rotate, shift, zoom, shear }: Augmentation): boolean {
  return rotate + shift + zoom + shear > 0;
}

/** Rotation, shear and zoom per axis about the centre of the image, followed by the shift. */
export function randomTransform(recipe: Augmentation, random: () => number): AffineTransform {
  const angle = spread(random, recipe.rotate) * RADIANS;
  const slant = Math.tan(spread(random, recipe.shear) * RADIANS);
  const zoomX = 1 + spread(random, recipe.zoom);
  const zoomY = 1 + spread(random, recipe.zoom);
  const shiftX = spread(random, recipe.shift);
  const shiftY = spread(random, recipe.shift);
  const cos = Math.cos(angle);
  const sin = Math.sin(angle);
  const xx = cos / zoomX;
  const xy = (-sin + slant * cos) / zoomX;
  const yx = sin / zoomY;
  const yy = (cos + slant * sin) / zoomY;
  const fromX = CENTRE - xx * (CENTRE + shiftX) - xy * (CENTRE + shiftY);
  const fromY = CENTRE - yx * (CENTRE + shiftX) - yy * (CENTRE + shiftY);
  return [xx, xy, fromX, yx, yy, fromY];
}
