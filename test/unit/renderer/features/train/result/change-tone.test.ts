import { expect, it } from 'vitest';
import { changeTone } from '../../../../../../src/renderer/features/train/result/change-tone';
import { formatsOf } from '../../../../../../src/renderer/ui/format';

it.each([
  [0.0012, 'better'],
  [-0.0001, 'worse'],
  [0, 'same'],
  [0.00004, 'same'],
  [-0.00004, 'same'],
] as const)('a change of %f is %s', (change, tone) => {
  expect(changeTone(change)).toBe(tone);
  expect(formatsOf('en').points(change) === '0.00').toBe(tone === 'same');
});
