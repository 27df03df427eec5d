import { useEventListener } from '@vueuse/core';
import { onDeactivated, shallowRef, type ShallowRef } from 'vue';
import { usePredictionStore } from '../prediction/prediction-store';
import { usePadStore } from './pad-store';
import { strokesNear } from './strokes-near';
import { idle } from './idle';
import { padPointer } from './pad-pointer';
import { PEN_WIDTH } from './paint';
import type { PadActions, PointerState } from './pointer-state';

/** Distance from the middle of a stroke within which the eraser erases it, in units of the pad. */
const ERASER_REACH = PEN_WIDTH / 2 + 14;

/**
 * Passes the pointer events of an element to the states of the pad.
 * @returns The name of the current state.
 */
export function usePadPointers(element: Readonly<ShallowRef<HTMLElement | null>>) {
  const { notePen } = usePredictionStore();
  let state: PointerState = idle(padActions());
  const name = shallowRef(state.name);
  let bounds: DOMRect | null = null;

  function enter(next: PointerState): void {
    state = next;
    name.value = next.name;
  }

  function on(kind: 'down' | 'move', event: PointerEvent): void {
    if (!element.value) return;
    notePen(event.timeStamp);
    // Measured once per stroke: measuring on each move would force a layout.
    bounds ??= element.value.getBoundingClientRect();
    enter(state[kind](padPointer(event, bounds)));
  }

  useEventListener(element, 'pointerdown', (event) => {
    if (event.button !== 0 && event.button !== 5) return;
    element.value?.setPointerCapture(event.pointerId);
    bounds = null;
    on('down', event);
  });
  // Raw updates arrive immediately, moves only with the next frame.
  useEventListener<PointerEvent>(element, 'pointerrawupdate', (event) => {
    if (state.name !== 'idle') on('move', event);
  });
  useEventListener(element, 'pointerup', ({ pointerId, timeStamp }) => {
    notePen(timeStamp);
    enter(state.up(pointerId));
  });
  useEventListener(element, 'pointercancel', ({ pointerId }) => enter(state.cancel(pointerId)));
  // Follows both events above, where it changes nothing, and arrives alone if the pointer is lost.
  useEventListener(element, 'lostpointercapture', ({ pointerId }) => enter(state.up(pointerId)));
  useEventListener(window, ['resize', 'scroll'], () => (bounds = null), { capture: true, passive: true });
  useEventListener(window, 'keydown', ({ key }) => {
    if (key === 'Escape') enter(state.cancel('any'));
  });
  // A release is not reported while this window or view is hidden.
  useEventListener(window, 'blur', () => enter(state.up('any')));
  onDeactivated(() => enter(state.up('any')));

  return name;
}

function padActions(): PadActions {
  const { content, hideStrokes, ...store } = usePadStore();
  return {
    tool: store.toolInHand,
    extendStroke: store.extendLiveStroke,
    finishStroke: store.finishLiveStroke,
    dropStroke: store.dropLiveStroke,
    eraseAlong: (from, to) => hideStrokes(strokesNear(content.value.strokes, from, to, ERASER_REACH)),
    finishErasing: store.finishErasing,
    cancelErasing: store.cancelErasing,
  };
}
