/** Where an entry of a legend stands. */
export interface LegendPosition {
  readonly row: number;
  readonly x: number;
}

/**
 * Sets entries one after the other, in as many rows as they need; one that is wider than a row has it to itself.
 * @param widths Of the entries; lengths in any one unit.
 */
export function legendRows(widths: readonly number[], gap: number, width: number): LegendPosition[] {
  let [row, x] = [0, 0];
  return widths.map((own) => {
    if (x > 0 && x + own > width) [row, x] = [row + 1, 0];
    const index = { row, x };
    x += own + gap;
    return index;
  });
}
