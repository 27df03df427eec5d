import { IMAGE_SIDE } from '../mnist';

/**
 * The mean position of the ink, weighted by its values; pixel `i` has its centre at `i`.
 * @param pixels Shape [784], non-negative and not all 0.
 */
export function centreOfMass(pixels: Float32Array): { x: number; y: number } {
  let [mass, x, y] = [0, 0, 0];
  for (let index = 0; index < pixels.length; index++) {
    const value = pixels[index] ?? 0;
    mass += value;
    x += value * (index % IMAGE_SIDE);
    y += value * Math.floor(index / IMAGE_SIDE);
  }
  return { x: x / mass, y: y / mass };
}
