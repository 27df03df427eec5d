import { useEventListener } from '@vueuse/core';
import { onDeactivated, shallowRef, type ShallowRef } from 'vue';
import { usePredictionStore } from '../prediction/prediction-store';
import { usePadStore } from './pad-store';
import { strokesNear } from './strokes-near';
import { idle } from './idle';
import { padPointer } from './pad-pointer';
import { PEN_WIDTH } from './paint';
import type { PadActions, PointerState } from './pointer-state';

/** How near the eraser must come to the middle of a stroke, in units of the pad. */
const ERASER_REACH = PEN_WIDTH / 2 + 14;

/** Leads the pointers over an element through the states of the pad. Gives the name of the present state. */
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
    // Measured once a stroke: it would make the browser lay out what changed since the last frame, before each move.
    bounds ??= element.value.getBoundingClientRect();
    enter(state[kind](padPointer(event, bounds)));
  }

  useEventListener(element, 'pointerdown', (event) => {
    if (event.button !== 0 && event.button !== 5) return;
    element.value?.setPointerCapture(event.pointerId);
    bounds = null;
    on('down', event);
  });
  // Raw updates come as soon as the system has them, moves only with the next frame.
  useEventListener<PointerEvent>(element, 'pointerrawupdate', (event) => {
    if (state.name !== 'idle') on('move', event);
  });
  useEventListener(element, 'pointerup', ({ pointerId, timeStamp }) => {
    notePen(timeStamp);
    enter(state.up(pointerId));
  });
  useEventListener(element, 'pointercancel', ({ pointerId }) => enter(state.cancel(pointerId)));
  // It comes after each of the two above, where it changes nothing, and alone where something took the pointer away.
  useEventListener(element, 'lostpointercapture', ({ pointerId }) => enter(state.up(pointerId)));
  useEventListener(window, ['resize', 'scroll'], () => (bounds = null), { capture: true, passive: true });
  useEventListener(window, 'keydown', ({ key }) => {
    if (key === 'Escape') enter(state.cancel('any'));
  });
  // Whatever is released from here on is not told to this window or view.
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
