import { IMAGE_SIDE } from '../mnist';

/** Longest side of the ink in an MNIST image, in pixels. */
export const INK_SIDE = 20;

/** Empty pixels on each side of the ink before it is centred. */
export const INK_MARGIN = (IMAGE_SIDE - INK_SIDE) / 2;

/** Where the centre of mass belongs, in both directions; pixel `i` has its centre at `i`. */
export const MASS_CENTRE = IMAGE_SIDE / 2;

/** A rectangle in pixels of the image; pixel `i` reaches from `i` to `i + 1`. */
export interface Box {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

/** Ink made ready as MNIST was made, with the geometry to show how. */
export interface PreparedInk {
  /** 784 values in [0, 1], row by row, each a whole number of 255ths; ink is 1. */
  readonly pixels: Float32Array<ArrayBuffer>;
  /** The square of 20 pixels that the ink was fitted into, where it lies after centring. */
  readonly box: Box;
  /** Of the finished image; pixel `i` has its centre at `i`. */
  readonly centreOfMass: { readonly x: number; readonly y: number };
}
