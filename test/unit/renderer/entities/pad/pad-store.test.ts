import { describe, expect, it } from 'vitest';
import { usePadStore } from '../../../../../src/renderer/entities/pad/pad-store';

describe('the active tool', () => {
  it('is the pen if there is nothing to erase, until the pointer is released', () => {
    const { tool, toolInHand } = usePadStore();
    tool.value = 'eraser';
    expect(toolInHand()).toBe('pen');
    expect(tool.value).toBe('pen');
  });

  it('is the eraser over a stroke', () => {
    const { extendLiveStroke, finishLiveStroke, tool, toolInHand, undoStep } = usePadStore();
    extendLiveStroke([{ x: 10, y: 10 }]);
    finishLiveStroke();
    tool.value = 'eraser';
    expect(toolInHand()).toBe('eraser');
    undoStep();
    expect(toolInHand()).toBe('pen');
  });
});
