import { expect, test, vi } from 'vitest';
import UiSwitch from '../../../../src/renderer/ui/UiSwitch.vue';
import { show } from '../../../support/component';

function shown(props: Record<string, unknown>) {
  return show(UiSwitch, { props: { label: 'Reduce motion', ...props } });
}

test.each([true, false])('says whether it is on (%s), and turns over', async (modelValue) => {
  const onUpdate = vi.fn();
  const toggle = shown({ modelValue, 'onUpdate:modelValue': onUpdate }).get('[role=switch]');
  expect(toggle.attributes('aria-checked')).toBe(String(modelValue));
  await toggle.trigger('click');
  expect(onUpdate).toHaveBeenCalledWith(!modelValue);
});

test('does not change while disabled', () => {
  const onUpdate = vi.fn();
  const toggle = shown({ modelValue: false, disabled: true, 'onUpdate:modelValue': onUpdate }).get(
    '[role=switch]',
  );
  (toggle.element as HTMLButtonElement).click();
  expect(onUpdate).not.toHaveBeenCalled();
});
