import { useEventListener } from '@vueuse/core';
import type { Ref } from 'vue';
import type { Anchor } from '../../../../shared/explore/explorer-state';
import { nearestSide } from '../../../entities/dataset/sides';
import { fingerSpan, pinchBetween, type FingerSpan } from '../../../ui/pinch';
import { useExplorerStore } from '../explorer';

/** Turned wheel, in CSS pixels, that is one step; a notch of a mouse is more, a pinch on a touchpad many small ones. */
const WHEEL_STEP = 40;

export interface WindowPoint {
  readonly clientX: number;
  readonly clientY: number;
}

interface GridZoomOptions {
  readonly scroller: Ref<HTMLElement | null>;
  /** What is seen at a point of the window, or next to it. */
  readonly anchorAt: (point: WindowPoint) => Anchor;
  /** How far below the grid's upper edge a point is, in device pixels. */
  readonly offsetOf: (point: WindowPoint) => number;
  /** Keeps a point of a sample in its position. */
  readonly hold: (anchor: Anchor) => void;
}

/** Makes the pictures larger and smaller: by Ctrl and the wheel, by two fingers, by steps. */
export function useGridZoom({ scroller, anchorAt, offsetOf, hold }: GridZoomOptions) {
  const { gridSide, sides } = useExplorerStore();
  let turned = 0;
  let pinched: { readonly span: FingerSpan; readonly side: number; readonly anchor: Anchor } | null = null;

  /** @param anchor What stays where it is; when left out, the first sample that is seen. */
  function zoom(steps: number, anchor?: Anchor): void {
    const level = sides.value.indexOf(gridSide.value) + steps;
    const side = sides.value[Math.min(sides.value.length - 1, Math.max(0, level))];
    if (side === undefined || side === gridSide.value) return;
    if (anchor) hold(anchor);
    gridSide.value = side;
  }

  function wheel(event: WheelEvent): void {
    if (!event.ctrlKey) return;
    event.preventDefault();
    turned = Math.sign(turned) === Math.sign(event.deltaY) ? turned + event.deltaY : event.deltaY;
    if (Math.abs(turned) < WHEEL_STEP) return;
    zoom(turned < 0 ? 1 : -1, anchorAt(event));
    turned = 0;
  }

  function grip({ touches }: TouchEvent): void {
    const [one, other] = touches;
    if (!one || !other) {
      pinched = null;
      return;
    }
    const span = spanOf(one, other);
    pinched = { span, side: gridSide.value, anchor: anchorAt(middleOf(span)) };
  }

  /** What two fingers took hold of stays between them and grows as they go apart. */
  function pinch(event: TouchEvent): void {
    const [one, other] = event.touches;
    if (!one || !other || !pinched) return;
    const span = spanOf(one, other);
    const side = nearestSide(sides.value, pinched.side * pinchBetween(pinched.span, span).factor);
    // Where one finger already scrolls, the browser goes on scrolling by the middle of both.
    if (event.cancelable) event.preventDefault();
    if (event.cancelable || side !== gridSide.value)
      hold({ ...pinched.anchor, offset: offsetOf(middleOf(span)) });
    gridSide.value = side;
  }

  useEventListener(scroller, ['touchstart', 'touchend', 'touchcancel'], grip, { passive: true });
  // Not passive: a pinch would zoom the page.
  useEventListener(scroller, 'touchmove', pinch, { passive: false });
  return { zoom, wheel };
}

function spanOf(one: WindowPoint, other: WindowPoint): FingerSpan {
  return fingerSpan({ x: one.clientX, y: one.clientY }, { x: other.clientX, y: other.clientY });
}

function middleOf({ middle }: FingerSpan): WindowPoint {
  return { clientX: middle.x, clientY: middle.y };
}
