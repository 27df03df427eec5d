import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';
import type { Augmentation } from '../recipe/recipe';
import { transformsImages, randomTransform, spread, type AffineTransform } from './affine-transform';
import { levelShare, strokeLevels } from './stroke-levels';

/**
 * Augments images as training does, without TensorFlow, for display. Consumes random numbers in the same order, so that
 * the same stream gives the same images.
 * @param pictures Each of shape [784], 0 (paper) to 1 (ink).
 * @param random Uniform in [0, 1).
 */
export function augmentPictures(
  pictures: readonly Float32Array[],
  recipe: Augmentation,
  random: () => number,
): Float32Array[] {
  const placed = transformsImages(recipe)
    ? pictures.map((picture) => place(picture, randomTransform(recipe, random)))
    : [...pictures];
  if (recipe.strokeWidth === 0) return placed;
  return placed.map((picture) =>
    changeStroke(picture, recipe.strokeWidth, spread(random, recipe.strokeWidth)),
  );
}

/** Resamples bilinearly; pixels outside the image are paper. */
function place(picture: Float32Array, [a0, a1, a2, b0, b1, b2]: AffineTransform): Float32Array {
  return Float32Array.from({ length: PIXEL_COUNT }, (_, pixel) => {
    const x = pixel % IMAGE_SIDE;
    const y = Math.floor(pixel / IMAGE_SIDE);
    const fromX = a0 * x + a1 * y + a2;
    const fromY = b0 * x + b1 * y + b2;
    const left = Math.floor(fromX);
    const top = Math.floor(fromY);
    const right = fromX - left;
    const bottom = fromY - top;
    return (
      (1 - bottom) * ((1 - right) * valueAt(picture, left, top) + right * valueAt(picture, left + 1, top)) +
      bottom * ((1 - right) * valueAt(picture, left, top + 1) + right * valueAt(picture, left + 1, top + 1))
    );
  });
}

function valueAt(picture: Float32Array, x: number, y: number): number {
  if (x < 0 || y < 0 || x >= IMAGE_SIDE || y >= IMAGE_SIDE) return 0;
  return picture[y * IMAGE_SIDE + x] ?? 0;
}

/**
 * Changes the stroke width: interpolates between the image and the maximum (wider) or minimum (thinner) of each
 * neighbourhood.
 */
function changeStroke(picture: Float32Array, reach: number, amount: number): Float32Array {
  const choose = amount < 0 ? Math.min : Math.max;
  const changed = Float32Array.from(picture);
  let before = picture;
  for (const level of strokeLevels(reach)) {
    const widened = neighbourhoods(picture, level.side, choose);
    const share = levelShare(level, amount);
    for (let pixel = 0; pixel < changed.length; pixel++)
      changed[pixel] = (changed[pixel] ?? 0) + share * ((widened[pixel] ?? 0) - (before[pixel] ?? 0));
    before = widened;
  }
  return changed;
}

/** Reduces the square around each pixel, excluding pixels outside the image: first along rows, then along columns. */
function neighbourhoods(
  picture: Float32Array,
  side: number,
  choose: (a: number, b: number) => number,
): Float32Array {
  const alongRows = chosenAlong(picture, side, choose, 1, (pixel) => pixel % IMAGE_SIDE);
  return chosenAlong(alongRows, side, choose, IMAGE_SIDE, (pixel) => Math.floor(pixel / IMAGE_SIDE));
}

function chosenAlong(
  picture: Float32Array,
  side: number,
  choose: (a: number, b: number) => number,
  stride: number,
  positionOf: (pixel: number) => number,
): Float32Array {
  const reach = (side - 1) / 2;
  return picture.map((value, pixel) => {
    const place = positionOf(pixel);
    let chosen = value;
    for (let step = Math.max(-reach, -place); step <= Math.min(reach, IMAGE_SIDE - 1 - place); step++)
      chosen = choose(chosen, picture[pixel + step * stride] ?? value);
    return chosen;
  });
}
