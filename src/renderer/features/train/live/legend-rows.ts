/** Position of a legend entry. */
export interface LegendPosition {
  readonly row: number;
  readonly x: number;
}

/**
 * Places entries one after the other, in as many rows as needed; an entry that is wider than a row gets one
 * of its own.
 * @param widths Widths of the entries; all lengths in the same unit.
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
