import type { Point } from '../../../shared/ink/drawing';

/** What the pad needs to know of a pointer event; places are in units of the pad. */
export interface PadPointer {
  readonly id: number;
  readonly type: 'mouse' | 'pen' | 'touch';
  /** Whether it touches with the eraser end, or with the button that stands for it. */
  readonly isEraser: boolean;
  /** Whether it touches the pad with the tip, the eraser end or the main button; otherwise it hovers. */
  readonly isDown: boolean;
  /** Where it went since the last event, in order; at least one. */
  readonly points: readonly [Point, ...Point[]];
}

/** What the states do to the content. */
export interface PadActions {
  readonly tool: () => 'pen' | 'eraser';
  readonly extendStroke: (points: readonly Point[]) => void;
  readonly finishStroke: () => void;
  readonly dropStroke: () => void;
  readonly eraseAlong: (from: Point, to: Point) => void;
  readonly finishErasing: () => void;
  readonly cancelErasing: () => void;
}

/** One state of the pad under the pointers. Each event gives the state that follows. */
export interface PointerState {
  readonly name: 'idle' | 'drawing' | 'erasing';
  readonly down: (pointer: PadPointer) => PointerState;
  readonly move: (pointer: PadPointer) => PointerState;
  /** The pointer was lifted, or can no longer be followed: what it did up to here stays. */
  readonly up: (id: number | 'any') => PointerState;
  /** The system took the pointer away, or the user pressed Escape: as if it had not touched. */
  readonly cancel: (id: number | 'any') => PointerState;
}

/** A pen is laid down on purpose, a hand beside it is not. */
export function isPenOverTouch(newcomer: PadPointer, current: PadPointer): boolean {
  return newcomer.type === 'pen' && current.type === 'touch';
}
