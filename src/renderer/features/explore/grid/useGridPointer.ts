import { shallowRef } from 'vue';

/** Movement in CSS pixels up to which a press counts as a click; beyond it, the mouse drags the grid. */
const DRAG_THRESHOLD = 4;

interface GridPointerOptions {
  readonly scroller: () => HTMLElement | null;
  readonly positionAt: (event: PointerEvent) => number;
  readonly onChoose: (position: number, event: PointerEvent) => void;
}

/**
 * Tracks the sample under the mouse and drags the grid. One-finger touches scroll natively and tap;
 * two-finger gestures are handled elsewhere.
 */
export function useGridPointer({ scroller, positionAt, onChoose }: GridPointerOptions) {
  const hover = shallowRef<{ readonly position: number; readonly x: number; readonly y: number } | null>(
    null,
  );
  const isDragging = shallowRef(false);
  const fingers = new Set<number>();
  let grip: { readonly x: number; readonly y: number; readonly scrollTop: number } | null = null;

  function down(event: PointerEvent): void {
    const element = scroller();
    if (!element || event.button !== 0) return;
    // The scroll bar is outside of the content.
    if (event.offsetX >= element.clientWidth) return;
    if (event.pointerType === 'touch') fingers.add(event.pointerId);
    else element.setPointerCapture(event.pointerId);
    grip = fingers.size > 1 ? null : { x: event.clientX, y: event.clientY, scrollTop: element.scrollTop };
  }

  function move(event: PointerEvent): void {
    const element = scroller();
    if (event.pointerType === 'touch') {
      if (grip && Math.hypot(event.clientX - grip.x, event.clientY - grip.y) > DRAG_THRESHOLD) grip = null;
      return;
    }
    if (grip && element && (isDragging.value || Math.abs(event.clientY - grip.y) > DRAG_THRESHOLD)) {
      isDragging.value = true;
      hover.value = null;
      element.scrollTop = grip.scrollTop - (event.clientY - grip.y);
      return;
    }
    const position = positionAt(event);
    hover.value = position < 0 ? null : { position, x: event.clientX, y: event.clientY };
  }

  function up(event: PointerEvent): void {
    const position = positionAt(event);
    if (!isDragging.value && position >= 0 && grip) onChoose(position, event);
    release(event);
  }

  function release({ pointerId }: PointerEvent): void {
    fingers.delete(pointerId);
    grip = null;
    isDragging.value = false;
  }

  function leave(): void {
    hover.value = null;
  }

  return { hover, isDragging, down, move, up, release, leave };
}
