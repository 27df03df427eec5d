import { expect, it, vi } from 'vitest';
import { buildWhenIdle, pointIndexOf } from '../../../../../../src/renderer/features/explore/map/point-index';

const COUNT = 2000;
const points = () => Uint16Array.from({ length: 2 * COUNT }, (_, index) => 30 * (index >> 1));

it('is built in idle time, a part at a time, and by a search before that', () => {
  const callbacks: IdleRequestCallback[] = [];
  vi.stubGlobal('requestIdleCallback', (callback: IdleRequestCallback) => callbacks.push(callback));
  const some = points();
  buildWhenIdle(some);
  let looks = 0;
  callbacks.shift()!({ didTimeout: false, timeRemaining: () => (looks++ < 2 ? 10 : 0) });
  expect(pointIndexOf(some).build(() => false)).toBe(false);
  expect(pointIndexOf(some).nearest({ x: 59_000, y: 59_000 }, 40, () => true)).toBe(1967);
  expect(pointIndexOf(some).build(() => false)).toBe(true);
  expect(callbacks).toHaveLength(1);
  callbacks.shift()!({ didTimeout: false, timeRemaining: () => 10 });
  expect(callbacks).toHaveLength(0);
  vi.unstubAllGlobals();
});
