import { expect, it } from 'vitest';
import { padPointer } from '../../../../../src/renderer/entities/pad/pad-pointer';

const BOUNDS = { left: 100, top: 0, width: 500, height: 500 } as DOMRect;

function pointer(pointerType: string, buttons: number) {
  const event = { pointerId: 1, pointerType, buttons, pressure: 0.25, clientX: 350, clientY: 50 };
  return padPointer({ ...event, getCoalescedEvents: () => [] } as unknown as PointerEvent, BOUNDS);
}

it.each([
  ['a mouse that hovers', 'mouse', 0, false],
  ['the main button', 'mouse', 1, true],
  ['the right button alone, where the release of the main one was lost', 'mouse', 2, false],
  ['a finger', 'touch', 1, true],
  ['the tip of a pen', 'pen', 1, true],
  ['the tip of a pen with its side button', 'pen', 3, true],
  ["a pen's eraser end", 'pen', 32, true],
  ['a pen that hovers', 'pen', 0, false],
])('detects whether %s is pressed', (_what, type, buttons, isDown) => {
  expect(pointer(type, buttons).isDown).toBe(isDown);
});

it('reads pressure only from a pen, and converts coordinates to units of the pad', () => {
  expect(pointer('pen', 1).points).toEqual([{ x: 500, y: 100, pressure: 0.25 }]);
  expect(pointer('touch', 1).points).toEqual([{ x: 500, y: 100 }]);
});
