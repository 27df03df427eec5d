/** Gap between images, in device pixels. Small images touch each other. */
function gapOf(side: number): number {
  if (side < 14) return side < 7 ? 0 : 1;
  return Math.min(12, Math.round(side / 7));
}
/** The layout of the grid, in device pixels. */
export interface GridGeometry {
  readonly side: number;
  /** Distance between the left edges of adjacent images; the same between rows. */
  readonly pitch: number;
  readonly columns: number;
  readonly rows: number;
  /** Left edge of the first column; the columns are centred. */
  readonly left: number;
  /** Top edge of the first row. */
  readonly top: number;
  /** Height of the whole grid. */
  readonly height: number;
}

/** Lays out `count` images of one side on a grid of a given width, both in device pixels. */
export function layOut(count: number, width: number, side: number): GridGeometry {
  const gap = gapOf(side);
  const pitch = side + gap;
  const columns = Math.max(1, Math.floor((width - gap) / pitch));
  const rows = Math.ceil(count / columns);
  const left = Math.max(0, Math.floor((width - columns * pitch + gap) / 2));
  return { side, pitch, columns, rows, left, top: gap, height: rows * pitch + gap };
}

/** Positions `[first, end)` of the images that are at least partly visible. */
export function visiblePositions(
  { pitch, columns, top }: GridGeometry,
  count: number,
  scrollTop: number,
  height: number,
): readonly [first: number, end: number] {
  const firstRow = Math.max(0, Math.floor((scrollTop - top) / pitch));
  const endRow = Math.max(firstRow, Math.ceil((scrollTop + height - top) / pitch));
  return [Math.min(count, firstRow * columns), Math.min(count, endRow * columns)];
}

/** The position at a point of the grid; -1 in gaps and margins. */
export function positionAt(
  { pitch, side, columns, left, top }: GridGeometry,
  count: number,
  x: number,
  y: number,
): number {
  const column = Math.floor((x - left) / pitch);
  const row = Math.floor((y - top) / pitch);
  if (column < 0 || column >= columns || row < 0) return -1;
  if (x - left - column * pitch >= side || y - top - row * pitch >= side) return -1;
  const position = row * columns + column;
  return position < count ? position : -1;
}

/** The position nearest to a point of the grid, also in gaps and margins; -1 if the grid is empty. */
export function positionNearest(
  { pitch, columns, rows, left, top }: GridGeometry,
  count: number,
  x: number,
  y: number,
): number {
  const within = (value: number, end: number): number => Math.min(end - 1, Math.max(0, Math.floor(value)));
  const position = within((y - top) / pitch, rows) * columns + within((x - left) / pitch, columns);
  return Math.min(count - 1, position);
}

/** The scroll offset that reveals a position with the least movement, or centres it if it is far away. */
export function scrollToShow(
  { pitch, columns, top }: GridGeometry,
  position: number,
  scrollTop: number,
  height: number,
): number {
  const rowTop = top + Math.floor(position / columns) * pitch;
  const above = rowTop - top;
  const below = rowTop + pitch - height;
  if (above >= scrollTop - 2 * pitch && above < scrollTop) return above;
  if (below > scrollTop && below <= scrollTop + 2 * pitch) return below;
  if (above >= scrollTop && below <= scrollTop) return scrollTop;
  return Math.max(0, rowTop - (height - pitch) / 2);
}
