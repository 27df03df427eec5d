import { expect, test, vi } from 'vitest';
import NumberField from '../../../../../../src/renderer/features/train/recipe/NumberField.vue';
import { show } from '../../../../../support/component';

function shown(props: Record<string, unknown> = {}) {
  return show(NumberField, {
    props: { label: 'Epochs', hint: 'Times through the data', modelValue: 5, ...props },
  });
}

test('the label belongs to the field', () => {
  const field = shown();
  expect(field.get('label').attributes('for')).toBe(field.get('input').attributes('id'));
});

test('a problem is announced and described', () => {
  const field = shown({ problem: 'At most 500.' });
  const input = field.get('input');
  expect(input.attributes('aria-invalid')).toBe('true');
  const problem = field.get('[role=alert]');
  expect(problem.text()).toBe('At most 500.');
  expect(input.attributes('aria-describedby')).toBe(problem.attributes('id'));
});

test('nothing is announced without a problem', () => {
  const field = shown();
  expect(field.find('[role=alert]').exists()).toBe(false);
  expect(field.get('input').attributes('aria-invalid')).toBe('false');
});

test('emits the entered number', async () => {
  const onUpdate = vi.fn();
  const field = shown({ 'onUpdate:modelValue': onUpdate });
  await field.get('input').setValue('12');
  expect(onUpdate).toHaveBeenLastCalledWith(12);
});

test('is empty without a number', () => {
  expect(shown({ modelValue: Number.NaN }).get('input').element.value).toBe('');
});
