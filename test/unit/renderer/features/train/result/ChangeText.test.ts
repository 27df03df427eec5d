import { expect, test } from 'vitest';
import ChangeText from '../../../../../../src/renderer/features/train/result/ChangeText.vue';
import { show } from '../../../../../support/component';

test.each([
  [0.0012, 'better'],
  [-0.0001, 'worse'],
  [0, 'same'],
  [0.00004, 'same'],
  [-0.00004, 'same'],
] as const)('a change of %f is styled as %s', (change, tone) => {
  const text = show(ChangeText, { props: { change } });
  expect(text.classes()).toEqual([tone]);
  expect(text.text() === '0.00').toBe(tone === 'same');
});
