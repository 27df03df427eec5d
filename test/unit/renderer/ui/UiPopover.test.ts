import { expect, test } from 'vitest';
import { h, nextTick } from 'vue';
import UiPopover from '../../../../src/renderer/ui/UiPopover.vue';
import { show } from '../../../support/component';

const popover = () => document.querySelector('.popover');

test('opens at its button, has a name, and closes with Escape', async () => {
  show(UiPopover, {
    props: { label: 'Settings' },
    slots: { trigger: () => h('button', 'Open'), default: () => h('p', 'Theme') },
  });
  const button = document.querySelector('button');
  expect(popover()).toBeNull();
  expect(button?.getAttribute('aria-expanded')).toBe('false');
  button?.click();
  await nextTick();
  await nextTick();
  expect(popover()?.getAttribute('aria-label')).toBe('Settings');
  expect(popover()?.textContent).toBe('Theme');
  expect(button?.getAttribute('aria-expanded')).toBe('true');
  popover()?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await nextTick();
  expect(button?.getAttribute('aria-expanded')).toBe('false');
});
