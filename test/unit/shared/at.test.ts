import { expect, it } from 'vitest';
import { at } from '../../../src/shared/at';

it('gives the element, also one that counts as false', () => {
  expect(at([3, 0], 1)).toBe(0);
  expect(at(Float32Array.of(0.5), 0)).toBe(0.5);
  expect(at([''], 0)).toBe('');
});

it.each([-1, 2, 0.5, NaN])('throws at %s, where there is none', (index) => {
  expect(() => at([1, 2], index)).toThrow(RangeError);
});
