import { Trash2 } from '@lucide/vue';
import { expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import UiIconButton from '../../../../src/renderer/ui/UiIconButton.vue';
import { show } from '../../../support/component';

function shown(props: Record<string, unknown> = {}) {
  return show(UiIconButton, { props: { icon: Trash2, label: 'Remove', ...props } }).get('button');
}

test('has its label as accessible name, and a hidden icon', () => {
  const button = shown();
  expect(button.attributes('aria-label')).toBe('Remove');
  expect(button.get('svg').attributes('aria-hidden')).toBe('true');
});

test.each([
  [true, 'true'],
  [false, 'false'],
  [undefined, undefined],
] as const)('with pressed %s has aria-pressed %s', (pressed, said) => {
  expect(shown({ pressed }).attributes('aria-pressed')).toBe(said);
});

test('shows its caption', () => {
  expect(shown().text()).toBe('');
  expect(shown({ caption: 'Trash' }).text()).toBe('Trash');
});

test('emits clicks unless it is disabled', async () => {
  const onClick = vi.fn();
  await shown({ onClick }).trigger('click');
  expect(onClick).toHaveBeenCalledOnce();
  shown({ onClick, disabled: true }).element.click();
  expect(onClick).toHaveBeenCalledOnce();
});

test('shows its label and its shortcut as a tooltip on focus', async () => {
  await shown({ shortcut: 'Ctrl+D' }).trigger('focus');
  await nextTick();
  const hint = document.querySelector('.tooltip');
  expect(hint?.textContent).toContain('Remove');
  expect(hint?.querySelector('kbd')?.textContent).toBe('Ctrl+D');
});
