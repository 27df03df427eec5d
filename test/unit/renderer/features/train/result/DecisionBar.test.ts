import { expect, test } from 'vitest';
import DecisionBar from '../../../../../../src/renderer/features/train/result/DecisionBar.vue';
import { show } from '../../../../../support/component';

const candidate = { runId: 'a', modelId: 'b' };

test.each([
  ['undecided', { decision: null }, ['train-use', 'train-save', 'train-discard']],
  ['kept before', { decision: 'kept' }, ['train-use', 'train-saved']],
  ['in use', { decision: 'used', isActive: true }, ['train-in-use']],
  ['discarded', { decision: 'discarded', isSaved: false }, ['train-discarded']],
  ['removed elsewhere', { decision: 'used', isSaved: false, isActive: true }, ['train-discarded']],
] as const)('has the available actions for a model that is %s', (_, props, expected) => {
  const bar = show(DecisionBar as never, { props: { candidate, isActive: false, isSaved: true, ...props } });
  const all = [bar.element, ...bar.element.querySelectorAll('*')];
  expect(all.flatMap((part) => part.getAttribute('data-testid') ?? [])).toEqual(expected);
});
