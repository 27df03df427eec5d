import type { Point } from '../../../shared/ink/drawing';
import { idle } from './idle';
import { isPenOverTouch, type PadActions, type PadPointer, type PointerState } from './pointer-state';

/** Minimum distance of consecutive points: it drops redundant points, and a shaky tap remains a dot. */
const LEAST_STEP = 2;

/** One pointer draws a stroke; other pointers are ignored. */
export function drawing(actions: PadActions, first: PadPointer): PointerState {
  let last = first.points[0];
  actions.extendStroke([last]);
  extend(first.points);

  function extend(points: readonly Point[]): void {
    const added = points.filter((point) => {
      if (Math.hypot(point.x - last.x, point.y - last.y) < LEAST_STEP) return false;
      last = point;
      return true;
    });
    if (added.length > 0) actions.extendStroke(added);
  }

  const state: PointerState = {
    name: 'drawing',
    down: (pointer) => {
      // The release of the pointer was not reported.
      if (pointer.id === first.id) return state.up(first.id).down(pointer);
      if (!isPenOverTouch(pointer, first)) return state;
      actions.dropStroke();
      return idle(actions).down(pointer);
    },
    move: ({ id, isDown, points }) => {
      if (id !== first.id) return state;
      if (!isDown) return state.up(id);
      extend(points);
      return state;
    },
    up: (id) => {
      if (id !== 'any' && id !== first.id) return state;
      actions.finishStroke();
      return idle(actions);
    },
    cancel: (id) => {
      if (id !== 'any' && id !== first.id) return state;
      actions.dropStroke();
      return idle(actions);
    },
  };
  return state;
}
