import { expect, test, vi } from 'vitest';
import UiSegmentedControl from '../../../../src/renderer/ui/UiSegmentedControl.vue';
import { show } from '../../../support/component';

const options = ['system', 'light', 'dark'].map((value) => ({ value, label: value.toUpperCase() }));

function shown(props: Record<string, unknown> = {}) {
  const onUpdate = vi.fn();
  const control = show(UiSegmentedControl as never, {
    props: { label: 'Theme', options, modelValue: 'light', 'onUpdate:modelValue': onUpdate, ...props },
  });
  return { control, onUpdate, radios: control.findAll('[role=radio]') };
}

test('is a group of radio buttons with one checked', () => {
  const { control, radios } = shown();
  expect(control.attributes('role')).toBe('radiogroup');
  expect(control.attributes('aria-label')).toBe('Theme');
  expect(radios.map((radio) => radio.text())).toEqual(['SYSTEM', 'LIGHT', 'DARK']);
  expect(radios.map((radio) => radio.attributes('aria-checked'))).toEqual(['false', 'true', 'false']);
});

test('selects another', async () => {
  const { radios, onUpdate } = shown();
  await radios[2]?.trigger('click');
  expect(onUpdate).toHaveBeenCalledExactlyOnceWith('dark');
});

test('does not change while disabled', () => {
  const { radios, onUpdate } = shown({ disabled: true });
  (radios[2]?.element as HTMLButtonElement).click();
  expect(onUpdate).not.toHaveBeenCalled();
});
