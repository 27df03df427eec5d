/** A neighbourhood of `2 reach + 1` pixels changes a stroke's width by 2 pixels for each of `reach`. */
export interface StrokeLevel {
  /** Side of the neighbourhood in pixels. */
  readonly side: number;
  /** Change of width, in pixels, at which this level begins and at which it is whole. */
  readonly from: number;
  readonly to: number;
}

/** The neighbourhoods that a change of up to `strokeWidth` pixels needs. */
export function strokeLevels(strokeWidth: number): StrokeLevel[] {
  return Array.from({ length: Math.ceil(strokeWidth / 2) }, (_, index) => ({
    side: 2 * index + 3,
    from: 2 * index,
    to: 2 * index + 2,
  }));
}

/** How much of a level a change of `amount` pixels, either way, takes: in [0, 1]. */
export function levelShare({ from, to }: StrokeLevel, amount: number): number {
  return Math.min(Math.max((Math.abs(amount) - from) / (to - from), 0), 1);
}
