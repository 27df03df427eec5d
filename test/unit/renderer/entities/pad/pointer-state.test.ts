import { beforeEach, describe, expect, it } from 'vitest';
import { idle } from '../../../../../src/renderer/entities/pad/idle';
import type {
  PadActions,
  PadPointer,
  PointerState,
} from '../../../../../src/renderer/entities/pad/pointer-state';

function pointer(id: number, x: number, options: Partial<PadPointer> = {}): PadPointer {
  return { id, type: 'mouse', isEraser: false, isDown: true, points: [{ x, y: 0 }], ...options };
}

describe('the states of the pad', () => {
  let done: string[];
  let tool: 'pen' | 'eraser';
  let state: PointerState;

  beforeEach(() => {
    done = [];
    tool = 'pen';
    const actions: PadActions = {
      tool: () => tool,
      extendStroke: (points) => done.push(`ink ${points.map(({ x }) => x).join(' ')}`),
      finishStroke: () => done.push('finish'),
      dropStroke: () => done.push('drop'),
      eraseAlong: (from, to) => done.push(`erase ${from.x}-${to.x}`),
      finishErasing: () => done.push('finish erasing'),
      cancelErasing: () => done.push('cancel erasing'),
    };
    state = idle(actions);
  });

  it('draws from press to release, dropping steps that are too small', () => {
    state = state.down(pointer(1, 10));
    expect(state.name).toBe('drawing');
    state = state.move(pointer(1, 10.5));
    state = state.move(
      pointer(1, 0, {
        points: [
          { x: 20, y: 0 },
          { x: 20.1, y: 0 },
          { x: 30, y: 0 },
        ],
      }),
    );
    state = state.up(1);
    expect(state.name).toBe('idle');
    expect(done).toEqual(['ink 10', 'ink 20 30', 'finish']);
  });

  it.each(['pen', 'eraser'] as const)(
    'ends at its last point where a release was lost, with the %s',
    (chosen) => {
      tool = chosen;
      state = state.down(pointer(1, 10));
      state = state.move(pointer(2, 50, { isDown: false }));
      expect(state.name).not.toBe('idle');
      state = state.move(pointer(1, 500, { isDown: false }));
      expect(state.name).toBe('idle');
      state = state.move(pointer(1, 600, { isDown: false }));
      expect(done).toEqual(chosen === 'pen' ? ['ink 10', 'finish'] : ['erase 10-10', 'finish erasing']);
    },
  );

  it('starts another stroke if a release was lost', () => {
    state = state.down(pointer(1, 10));
    state = state.down(pointer(1, 500));
    state = state.up('any');
    expect(done).toEqual(['ink 10', 'finish', 'ink 500', 'finish']);
  });

  it('ignores a hovering pointer', () => {
    expect(state.move(pointer(1, 5)).name).toBe('idle');
    expect(done).toEqual([]);
  });

  it('ignores a second finger', () => {
    state = state.down(pointer(1, 10, { type: 'touch' }));
    state = state.down(pointer(2, 500, { type: 'touch' }));
    state = state.move(pointer(2, 600, { type: 'touch' }));
    state = state.up(2);
    expect(state.name).toBe('drawing');
    expect(done).toEqual(['ink 10']);
  });

  it('prefers the pen to an earlier touch, which may be the palm', () => {
    state = state.down(pointer(1, 10, { type: 'touch' }));
    state = state.down(pointer(2, 300, { type: 'pen' }));
    state = state.move(pointer(1, 20, { type: 'touch' }));
    state = state.up(2);
    expect(done).toEqual(['ink 10', 'drop', 'ink 300', 'finish']);
  });

  it('discards the stroke when the system cancels the pointer', () => {
    state = state.down(pointer(1, 10));
    expect(state.cancel(2).name).toBe('drawing');
    expect(state.cancel(1).name).toBe('idle');
    expect(done).toEqual(['ink 10', 'drop']);
  });

  it('erases with the eraser, and restores the strokes on cancel', () => {
    tool = 'eraser';
    state = state.down(pointer(1, 10));
    expect(state.name).toBe('erasing');
    state = state.move(pointer(1, 50));
    state = state.cancel('any');
    expect(state.name).toBe('idle');
    expect(done).toEqual(['erase 10-10', 'erase 10-50', 'cancel erasing']);
  });

  it("erases with the pen's eraser end, whatever the tool", () => {
    state = state.down(pointer(1, 10, { type: 'pen', isEraser: true }));
    state = state.up(1);
    expect(done).toEqual(['erase 10-10', 'finish erasing']);
  });
});
