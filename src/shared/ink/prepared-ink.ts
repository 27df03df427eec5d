import { IMAGE_SIDE } from '../mnist';

/** Longest side of the ink in MNIST images, in pixels. */
export const INK_SIDE = 20;

/** Margin around the ink before it is centred, in pixels. */
export const INK_MARGIN = (IMAGE_SIDE - INK_SIDE) / 2;

/** Target of the centre of mass on both axes; pixel `i` has its centre at `i`. */
export const MASS_CENTRE = IMAGE_SIDE / 2;

/** A rectangle in pixels of the image; pixel `i` covers `i` to `i + 1`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Ink prepared as MNIST's images were, with its geometry. */
export interface PreparedInk {
  /** Shape [784], 0 (paper) to 1 (ink), row-major, quantised to 1/255. */
  readonly pixels: Float32Array<ArrayBuffer>;
  /** The 20 px square that the ink was fitted into, after centring. */
  readonly box: Box;
  /** Centre of mass of the final image; pixel `i` has its centre at `i`. */
  readonly centreOfMass: { readonly x: number; readonly y: number };
}
