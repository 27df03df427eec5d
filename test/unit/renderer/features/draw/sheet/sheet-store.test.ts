import { beforeEach, describe, expect, it } from 'vitest';
import {
  clearSheet,
  extendLiveStroke,
  finishLiveStroke,
  tool,
  toolInHand,
  undoStep,
} from '../../../../../../src/renderer/features/draw/sheet/sheet-store';

describe('the tool in hand', () => {
  beforeEach(clearSheet);

  it('is the pen where there is nothing to erase, and stays it', () => {
    tool.value = 'eraser';
    expect(toolInHand()).toBe('pen');
    expect(tool.value).toBe('pen');
  });

  it('is the eraser where a stroke lies', () => {
    extendLiveStroke([{ x: 10, y: 10 }]);
    finishLiveStroke();
    tool.value = 'eraser';
    expect(toolInHand()).toBe('eraser');
    undoStep();
    expect(toolInHand()).toBe('pen');
  });
});
