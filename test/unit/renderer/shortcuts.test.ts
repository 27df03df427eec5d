// @vitest-environment happy-dom
import { afterEach, expect, test } from 'vitest';
import { commandOfKey, shortcutsOf } from '../../../src/renderer/shortcuts';

/** Presses a key with an element of this HTML focused, and returns the command that it triggers. */
function press(html: string, key: string, options: KeyboardEventInit = {}) {
  document.body.innerHTML = html;
  let found: string | undefined;
  const listen = (event: KeyboardEvent) => (found = commandOfKey(event));
  window.addEventListener('keydown', listen);
  const target = document.querySelector('[data-focus]') ?? document.body;
  target.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true, ...options }));
  window.removeEventListener('keydown', listen);
  return found;
}

afterEach(() => (document.body.innerHTML = ''));

test('single keys run commands unless the focused element handles them', () => {
  expect(press('', 'Delete')).toBe('drawing:clear');
  expect(press('<button data-focus></button>', 'Backspace')).toBe('drawing:clear');
  expect(press('', 'P', { shiftKey: true })).toBe('tool:pen');
  expect(press('<input data-focus>', 'Backspace')).toBeUndefined();
  expect(press('<textarea data-focus></textarea>', 'e')).toBeUndefined();
  expect(press('<div role="dialog"><button data-focus></button></div>', 'Delete')).toBeUndefined();
  expect(press('<ul role="menu"><li data-focus></li></ul>', 'p')).toBeUndefined();
  expect(press('', 'p', { ctrlKey: true })).toBeUndefined();
});

test('a key that was handled already runs no command', () => {
  document.body.addEventListener('keydown', (event) => event.preventDefault(), { once: true });
  expect(press('', 'Delete')).toBeUndefined();
});

test('every shortcut of a command is listed, the simplest first', () => {
  expect(shortcutsOf('drawing:clear')).toEqual([['Delete'], ['Backspace'], ['Ctrl', 'Backspace']]);
  expect(shortcutsOf('tool:pen')).toEqual([['P'], ['Ctrl', 'P']]);
  expect(shortcutsOf('model:import')).toEqual([]);
});
