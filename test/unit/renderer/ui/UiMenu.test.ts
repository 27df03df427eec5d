import { Copy } from '@lucide/vue';
import { expect, test, vi } from 'vitest';
import { h, nextTick } from 'vue';
import UiButton from '../../../../src/renderer/ui/UiButton.vue';
import UiMenu from '../../../../src/renderer/ui/UiMenu.vue';
import { show } from '../../../support/component';

const ITEMS = [
  { key: 'copy', text: 'Copy', icon: Copy, shortcut: 'Ctrl+C' },
  { key: 'pool', text: 'Pooling', detail: 'Takes the maximum of each window' },
  { key: 'save', text: 'Save', disabled: true },
];

async function opened(onSelect = vi.fn()) {
  const menu = show(UiMenu as never, {
    props: { items: ITEMS, testId: 'item', onSelect },
    slots: { trigger: () => h(UiButton, { 'data-testid': 'opens' }, () => 'Open') },
  });
  const trigger = document.querySelector<HTMLElement>('[data-testid=opens]')!;
  trigger.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  trigger.click();
  await nextTick();
  await nextTick();
  return { menu, trigger, onSelect };
}

const item = (key: string) => document.querySelector<HTMLElement>(`[data-testid=item-${key}]`);

test('its button opens it, with the text, detail, icon and shortcut of each item', async () => {
  const { trigger } = await opened();
  expect(trigger.getAttribute('aria-expanded')).toBe('true');
  expect(item('copy')?.textContent).toMatch(/^\s*Copy\s*Ctrl\+C\s*$/);
  expect(item('copy')?.querySelector('svg')).not.toBeNull();
  expect(item('pool')?.textContent).toContain('Takes the maximum of each window');
});

test('selecting an item emits it once, and closes the menu', async () => {
  const { onSelect, trigger } = await opened();
  item('pool')?.click();
  await nextTick();
  await nextTick();
  expect(onSelect.mock.calls).toEqual([['pool']]);
  expect(trigger.getAttribute('aria-expanded')).toBe('false');
});

test('a disabled item cannot be selected', async () => {
  const { onSelect } = await opened();
  expect(item('save')?.getAttribute('aria-disabled')).toBe('true');
  item('save')?.click();
  expect(onSelect).not.toHaveBeenCalled();
});
