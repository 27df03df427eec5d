import type { Point } from './drawing';

/** Width of the pen in pixels of the image: that of the strokes in MNIST. */
export const PEN_WIDTH = 2.5;

/** What a mouse reports while its button is down, and so the pressure of the plain pen. */
const EVEN_PRESSURE = 0.5;

/** Share of the width that the lightest touch takes away and the firmest adds. */
const PRESSURE_EFFECT = 0.2;

/** Width of the pen under a pressure in [0, 1], as a multiple of its plain width. */
export function widthFactor(pressure: number = EVEN_PRESSURE): number {
  return 1 + (2 * pressure - 1) * PRESSURE_EFFECT;
}

/** Radius of the pen at a point, in pixels of the image. */
export function penRadius(point: Point): number {
  return (PEN_WIDTH / 2) * widthFactor(point.pressure);
}
