import { expect, it } from 'vitest';
import { crossentropy } from '../../../../src/shared/metrics/crossentropy';

it.each([
  [1, 0],
  [0.5, Math.LN2],
  [1e-7, 16.118095650958319],
  [0, 16.118095650958319],
  [1.0000001, 0],
])('of a probability of %s is %s nats', (probability, nats) => {
  expect(crossentropy(probability)).toBeCloseTo(nats, 12);
  expect(Object.is(crossentropy(probability), -0)).toBe(false);
});
