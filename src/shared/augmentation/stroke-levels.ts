/** A neighbourhood of `2 reach + 1` pixels changes the stroke width by `2 reach` pixels. */
export interface StrokeLevel {
  /** Side of the neighbourhood in pixels. */
  readonly side: number;
  /** Range of the change of width, in pixels, over which this level is interpolated. */
  readonly from: number;
  readonly to: number;
}

/** The neighbourhoods for changes of up to `strokeWidth` pixels. */
export function strokeLevels(strokeWidth: number): StrokeLevel[] {
  return Array.from({ length: Math.ceil(strokeWidth / 2) }, (_, index) => ({
    side: 2 * index + 3,
    from: 2 * index,
    to: 2 * index + 2,
  }));
}

/** Interpolation weight of a level for a change of `amount` pixels in either direction, in [0, 1]. */
export function levelShare({ from, to }: StrokeLevel, amount: number): number {
  return Math.min(Math.max((Math.abs(amount) - from) / (to - from), 0), 1);
}
