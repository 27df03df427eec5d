import { beforeEach, expect, test, vi } from 'vitest';
import { useExplorerStore } from '../../../../../src/renderer/features/explore/explorer';
import { useJumpStore } from '../../../../../src/renderer/features/explore/jump-request';
import JumpField from '../../../../../src/renderer/features/explore/JumpField.vue';
import { useQueryStore } from '../../../../../src/renderer/features/explore/query/query-store';
import { show, until } from '../../../../support/component';
import { showSamples } from '../../../../support/samples';

beforeEach(() => void showSamples());

function shown() {
  const onJumped = vi.fn();
  const form = show(JumpField, { props: { onJumped } });
  const field = form.get('input');
  const jump = async (text: string) => {
    await field.setValue(text);
    await form.trigger('submit');
  };
  return { form, field, jump, onJumped };
}

test.each([
  ['3', 3],
  ['test 2', 10],
  ['train 7', 7],
])('"%s" goes to sample %i', async (text, number) => {
  const { selected } = useExplorerStore();
  const { jump, onJumped } = shown();
  await jump(text);
  expect(selected.value).toBe(number);
  expect(onJumped).toHaveBeenCalledOnce();
});

test('a bare index is in the part that is filtered for', async () => {
  const { selected } = useExplorerStore();
  const { setFilter } = useQueryStore();
  setFilter({ kind: 'values', column: 'split', values: [1] });
  await shown().jump('2');
  expect(selected.value).toBe(10);
});

test('only filters that hide the sample are removed', async () => {
  const { query, setFilter } = useQueryStore();
  setFilter({ kind: 'values', column: 'label', values: [0] });
  setFilter({ kind: 'values', column: 'split', values: [0] });
  await shown().jump('7');
  expect(query.value.filters).toEqual([{ kind: 'values', column: 'split', values: [0] }]);
});

test.each(['8', 'test 4', '-1', 'seven', ''])(
  '"%s" is no sample: says which there are, until something else is typed',
  async (text) => {
    const { form, field, jump, onJumped } = shown();
    await jump(text);
    expect(onJumped).not.toHaveBeenCalled();
    const problem = form.get('[role=alert]');
    expect(problem.text()).toBe('No such sample. Valid indexes: train 0 to 7 and test 0 to 3.');
    expect(field.attributes('aria-invalid')).toBe('true');
    expect(field.attributes('aria-describedby')).toBe(problem.attributes('id'));
    await field.setValue('5');
    expect(form.find('[role=alert]').exists()).toBe(false);
  },
);

test('gets the focus on request', async () => {
  const { askForJump } = useJumpStore();
  const { field } = shown();
  expect(document.activeElement).not.toBe(field.element);
  askForJump();
  await until(() => expect(document.activeElement).toBe(field.element));
});
