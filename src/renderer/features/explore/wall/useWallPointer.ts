import { shallowRef } from 'vue';

/** A mouse that moved less than this, in CSS pixels, clicked; more drags the wall. */
const DRAG_THRESHOLD = 4;

interface WallPointerOptions {
  readonly scroller: () => HTMLElement | null;
  readonly placeAt: (event: PointerEvent) => number;
  readonly onChoose: (place: number) => void;
}

/** What is under the mouse, and the wall under its grip. Touch scrolls natively and taps. */
export function useWallPointer({ scroller, placeAt, onChoose }: WallPointerOptions) {
  const hover = shallowRef<{ readonly place: number; readonly x: number; readonly y: number } | null>(null);
  const isDragging = shallowRef(false);
  let grip: { readonly y: number; readonly scrollTop: number } | null = null;

  function down(event: PointerEvent): void {
    const element = scroller();
    if (!element || event.button !== 0 || event.pointerType === 'touch') return;
    // Beside the content lies the scroll bar, which is not ours to hold.
    if (event.offsetX >= element.clientWidth) return;
    grip = { y: event.clientY, scrollTop: element.scrollTop };
    element.setPointerCapture(event.pointerId);
  }

  function move(event: PointerEvent): void {
    const element = scroller();
    if (grip && element && (isDragging.value || Math.abs(event.clientY - grip.y) > DRAG_THRESHOLD)) {
      isDragging.value = true;
      hover.value = null;
      element.scrollTop = grip.scrollTop - (event.clientY - grip.y);
      return;
    }
    const place = placeAt(event);
    hover.value = place < 0 ? null : { place, x: event.clientX, y: event.clientY };
  }

  function up(event: PointerEvent): void {
    const place = placeAt(event);
    if (!isDragging.value && place >= 0 && (grip || event.pointerType === 'touch')) onChoose(place);
    release();
  }

  function release(): void {
    grip = null;
    isDragging.value = false;
  }

  function leave(): void {
    hover.value = null;
  }

  return { hover, isDragging, down, move, up, release, leave };
}
