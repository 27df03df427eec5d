import { expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import UiSelect from '../../../../src/renderer/ui/UiSelect.vue';
import { show } from '../../../support/component';

const options = [
  { value: 'en', label: 'English' },
  { value: 'zh-CN', label: '简体中文' },
];

async function opened(props: Record<string, unknown> = {}) {
  const onUpdate = vi.fn();
  show(UiSelect as never, {
    props: { label: 'Language', options, modelValue: 'zh-CN', 'onUpdate:modelValue': onUpdate, ...props },
  });
  const button = document.querySelector<HTMLButtonElement>('.select-trigger');
  button?.dispatchEvent(new KeyboardEvent('keydown', { key: 'ArrowDown', bubbles: true }));
  await nextTick();
  await nextTick();
  return { button, onUpdate, items: [...document.querySelectorAll<HTMLElement>('[role=menuitemradio]')] };
}

test('shows the selected option, closed and open', async () => {
  const { button, items } = await opened();
  expect(button?.getAttribute('aria-label')).toBe('Language: 简体中文');
  expect(button?.textContent).toBe('简体中文');
  expect(items.map((item) => item.textContent.trim())).toEqual(['English', '简体中文']);
  expect(items.map((item) => item.getAttribute('aria-checked'))).toEqual(['false', 'true']);
});

test('selects an option and closes', async () => {
  const { button, items, onUpdate } = await opened();
  items[0]?.click();
  await nextTick();
  await nextTick();
  expect(onUpdate).toHaveBeenCalledExactlyOnceWith('en');
  expect(button?.getAttribute('aria-expanded')).toBe('false');
});

test('does not open while it is disabled', async () => {
  const { button, items } = await opened({ disabled: true });
  expect(button?.disabled).toBe(true);
  expect(items).toEqual([]);
});

test('is empty if the value is none of its options', async () => {
  const { button } = await opened({ modelValue: 'fr' });
  expect(button?.textContent).toBe('');
});
