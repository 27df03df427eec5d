import { describe, expect, it } from 'vitest';
import { usePadStore } from '../../../../../src/renderer/entities/pad/pad-store';

describe('the tool in hand', () => {
  it('is the pen where there is nothing to erase, and stays it', () => {
    const { tool, toolInHand } = usePadStore();
    tool.value = 'eraser';
    expect(toolInHand()).toBe('pen');
    expect(tool.value).toBe('pen');
  });

  it('is the eraser where a stroke lies', () => {
    const { extendLiveStroke, finishLiveStroke, tool, toolInHand, undoStep } = usePadStore();
    extendLiveStroke([{ x: 10, y: 10 }]);
    finishLiveStroke();
    tool.value = 'eraser';
    expect(toolInHand()).toBe('eraser');
    undoStep();
    expect(toolInHand()).toBe('pen');
  });
});
