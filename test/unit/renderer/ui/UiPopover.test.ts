import { expect, test } from 'vitest';
import { h, nextTick } from 'vue';
import UiPopover from '../../../../src/renderer/ui/UiPopover.vue';
import { show } from '../../../support/component';

const sheet = () => document.querySelector('.popover');

test('opens at its button, has a name, and closes with Escape', async () => {
  show(UiPopover, {
    props: { label: 'Settings' },
    slots: { trigger: () => h('button', 'Open'), default: () => h('p', 'Theme') },
  });
  const button = document.querySelector('button');
  expect(sheet()).toBeNull();
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  button?.click();
  await nextTick();
  await nextTick();
  expect(sheet()?.getAttribute('aria-label')).toBe('Settings');
  expect(sheet()?.textContent).toBe('Theme');
  expect(button?.getAttribute('aria-expanded')).toBe('true');
  sheet()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await nextTick();
  expect(button?.getAttribute('aria-expanded')).toBe('false');
});
