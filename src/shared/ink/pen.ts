import type { Point } from './drawing';

/** Pen width in pixels of the image, equal to the stroke width in MNIST. */
export const PEN_WIDTH = 2.5;

/** The pressure that a mouse reports while a button is down, used for devices without pressure. */
const EVEN_PRESSURE = 0.5;

/** Relative change of the pen width at minimum and maximum pressure. */
const PRESSURE_EFFECT = 0.2;

/** Pen width at a pressure in [0, 1], as a multiple of `PEN_WIDTH`. */
export function widthFactor(pressure: number = EVEN_PRESSURE): number {
  return 1 + (2 * pressure - 1) * PRESSURE_EFFECT;
}

/** Pen radius at a point, in pixels of the image. */
export function penRadius(point: Point): number {
  return (PEN_WIDTH / 2) * widthFactor(point.pressure);
}
