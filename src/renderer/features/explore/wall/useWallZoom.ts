import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import { pictureSide, sides } from '../explorer';

/** Turned wheel, in CSS pixels, that is one step; a notch of a mouse is more, a pinch on a touchpad many small ones. */
const WHEEL_STEP = 40;
/** Fingers that go apart by this factor are one step. */
const PINCH_STEP = 1.3;

interface WallZoomOptions {
  readonly scroller: Ref<HTMLElement | null>;
  readonly placeAt: (point: { readonly clientX: number; readonly clientY: number }) => number;
  /** Makes the sample at a place the one that stays where it is. */
  readonly anchorAt: (place: number) => void;
}

/** Makes the pictures larger and smaller: by Ctrl and the wheel, by two fingers, by steps. */
export function useWallZoom({ scroller, placeAt, anchorAt }: WallZoomOptions) {
  let turned = 0;
  let spread = 0;

  /** @param keepPlace The place that stays under the pointer; -1 keeps the first that is seen. */
  function zoom(steps: number, keepPlace: number): void {
    const level = sides.value.indexOf(pictureSide.value) + steps;
    const side = sides.value[Math.min(sides.value.length - 1, Math.max(0, level))];
    if (side === undefined || side === pictureSide.value) return;
    if (keepPlace >= 0) anchorAt(keepPlace);
    pictureSide.value = side;
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    turned = Math.sign(turned) === Math.sign(event.deltaY) ? turned + event.deltaY : event.deltaY;
    if (Math.abs(turned) < WHEEL_STEP) return;
    zoom(turned < 0 ? 1 : -1, placeAt(event));
    turned = 0;
  }

  function pinch(event: TouchEvent): void {
    const [one, other] = event.touches;
    if (!one || !other) return;
    event.preventDefault();
    const distance = Math.hypot(one.clientX - other.clientX, one.clientY - other.clientY);
    const middle = {
      clientX: (one.clientX + other.clientX) / 2,
      clientY: (one.clientY + other.clientY) / 2,
    };
    if (spread === 0) spread = distance;
    const factor = distance / spread;
    if (factor < PINCH_STEP && factor > 1 / PINCH_STEP) return;
    zoom(factor > 1 ? 1 : -1, placeAt(middle));
    spread = distance;
  }

  // Not passive: a pinch would zoom the page.
  useEventListener(scroller, 'touchmove', pinch, { passive: false });
  useEventListener(scroller, ['touchend', 'touchcancel'], () => (spread = 0));
  return { zoom, wheel };
}
