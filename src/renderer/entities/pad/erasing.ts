import { idle } from './idle';
import { isPenOverTouch, type PadActions, type PadPointer, type PointerState } from './pointer-state';

/** One pointer erases every stroke that it crosses; on release, this becomes one undo step. */
export function erasing(actions: PadActions, first: PadPointer): PointerState {
  let last = first.points[0];
  eraseTo(first.points);

  function eraseTo(points: PadPointer['points']): void {
    for (const point of points) {
      actions.eraseAlong(last, point);
      last = point;
    }
  }

  const state: PointerState = {
    name: 'erasing',
    down: (pointer) => {
      // The release of the pointer was not reported.
      if (pointer.id === first.id) return state.up(first.id).down(pointer);
      if (!isPenOverTouch(pointer, first)) return state;
      actions.cancelErasing();
      return idle(actions).down(pointer);
    },
    move: ({ id, isDown, points }) => {
      if (id !== first.id) return state;
      if (!isDown) return state.up(id);
      eraseTo(points);
      return state;
    },
    up: (id) => {
      if (id !== 'any' && id !== first.id) return state;
      actions.finishErasing();
      return idle(actions);
    },
    cancel: (id) => {
      if (id !== 'any' && id !== first.id) return state;
      actions.cancelErasing();
      return idle(actions);
    },
  };
  return state;
}
