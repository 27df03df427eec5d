import type { Point } from '../../../shared/ink/drawing';
import { PAD_SIDE } from './pad-content';
import type { PadPointer } from './pointer-state';

/**
 * Bits of https://www.w3.org/TR/pointerevents/#the-buttons-property: the main button or the tip, and a pen's
 * eraser end.
 */
const MAIN_BUTTON = 1;
const ERASER_BUTTON = 32;

/** Converts a pointer event to units of the pad, with its coalesced events. */
export function padPointer(event: PointerEvent, bounds: DOMRect): PadPointer {
  const gathered = event.getCoalescedEvents();
  const [first = event, ...others] = gathered;
  return {
    id: event.pointerId,
    type: event.pointerType === 'pen' || event.pointerType === 'touch' ? event.pointerType : 'mouse',
    isEraser: (event.buttons & ERASER_BUTTON) !== 0,
    isDown: (event.buttons & (MAIN_BUTTON | ERASER_BUTTON)) !== 0,
    points: [pointOf(first, bounds), ...others.map((other) => pointOf(other, bounds))],
  };
}

/** A mouse has no pressure, and that of a finger is not measured. */
function pointOf(event: PointerEvent, bounds: DOMRect): Point {
  const point = {
    x: ((event.clientX - bounds.left) / bounds.width) * PAD_SIDE,
    y: ((event.clientY - bounds.top) / bounds.height) * PAD_SIDE,
  };
  return event.pointerType === 'pen' ? { ...point, pressure: event.pressure } : point;
}
