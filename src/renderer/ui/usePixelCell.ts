import { shallowRef, type Ref } from 'vue';
import { ARROW_STEPS } from './arrow-steps';

/** A pixel of an image, zero-based. */
export interface Cell {
  readonly row: number;
  readonly column: number;
}

/**
 * The pixel of an enlarged image that the pointer or the arrow keys point at; the keys start in the middle.
 * @param frame The element that the image fills.
 * @param size Size of the image, in pixels.
 */
export function usePixelCell(
  frame: Readonly<Ref<HTMLElement | null>>,
  size: () => { readonly width: number; readonly height: number },
) {
  const cell = shallowRef<Cell | null>(null);

  function go(row: number, column: number): void {
    const { width, height } = size();
    cell.value = { row: within(row, height), column: within(column, width) };
  }

  function point({ clientX, clientY }: PointerEvent): void {
    const bounds = frame.value?.getBoundingClientRect();
    if (!bounds) return;
    const { width, height } = size();
    go(((clientY - bounds.top) / bounds.height) * height, ((clientX - bounds.left) / bounds.width) * width);
  }

  function move(event: KeyboardEvent): void {
    const step = ARROW_STEPS[event.key];
    if (!step) return;
    event.preventDefault();
    const { width, height } = size();
    const from = cell.value ?? { row: height / 2, column: width / 2 };
    go(from.row + step[0], from.column + step[1]);
  }

  function leave(): void {
    cell.value = null;
  }

  return { cell, point, move, leave };
}

function within(value: number, end: number): number {
  return Math.min(end - 1, Math.max(0, Math.floor(value)));
}
