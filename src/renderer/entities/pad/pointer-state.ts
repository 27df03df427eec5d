import type { Point } from '../../../shared/ink/drawing';

/** A pointer event as the pad's states handle it; coordinates are in units of the pad. */
export interface PadPointer {
  readonly id: number;
  readonly type: 'mouse' | 'pen' | 'touch';
  /** Whether the eraser end, or the button equivalent to it, is pressed. */
  readonly isEraser: boolean;
  /** Whether the tip, the eraser end or the main button is pressed; otherwise the pointer hovers. */
  readonly isDown: boolean;
  /** Coordinates since the last event, in order; at least one. */
  readonly points: readonly [Point, ...Point[]];
}

/** The operations of the states on the content. */
export interface PadActions {
  readonly tool: () => 'pen' | 'eraser';
  readonly extendStroke: (points: readonly Point[]) => void;
  readonly finishStroke: () => void;
  readonly dropStroke: () => void;
  readonly eraseAlong: (from: Point, to: Point) => void;
  readonly finishErasing: () => void;
  readonly cancelErasing: () => void;
}

/** A state of the pad. Each event handler returns the next state. */
export interface PointerState {
  readonly name: 'idle' | 'drawing' | 'erasing';
  readonly down: (pointer: PadPointer) => PointerState;
  readonly move: (pointer: PadPointer) => PointerState;
  /** The pointer was released or lost: its changes are committed. */
  readonly up: (id: number | 'any') => PointerState;
  /** The system cancelled the pointer, or the user pressed Escape: its changes are discarded. */
  readonly cancel: (id: number | 'any') => PointerState;
}

/** A pen takes precedence over a touch, which may be the palm. */
export function isPenOverTouch(newcomer: PadPointer, current: PadPointer): boolean {
  return newcomer.type === 'pen' && current.type === 'touch';
}
