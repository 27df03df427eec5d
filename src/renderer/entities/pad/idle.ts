import { drawing } from './drawing';
import { erasing } from './erasing';
import type { PadActions, PointerState } from './pointer-state';

/** No pointer touches the pad. */
export function idle(actions: PadActions): PointerState {
  const state: PointerState = {
    name: 'idle',
    down: (pointer) =>
      pointer.isEraser || actions.tool() === 'eraser' ? erasing(actions, pointer) : drawing(actions, pointer),
    move: () => state,
    up: () => state,
    cancel: () => state,
  };
  return state;
}
