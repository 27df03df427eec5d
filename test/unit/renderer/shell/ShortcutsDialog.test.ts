import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import { runCommand } from '../../../../src/renderer/commands';
import ShortcutsDialog from '../../../../src/renderer/shell/ShortcutsDialog.vue';
import { show, until } from '../../../support/component';

const rows = () =>
  [...document.querySelectorAll('[data-testid=shortcuts] .row')].map((row) => ({
    name: row.querySelector('dt')?.textContent,
    keys: [...row.querySelectorAll('dd .keys')].map((keys) =>
      [...keys.querySelectorAll('kbd')].map((key) => key.textContent).join('+'),
    ),
  }));

async function opened() {
  show(ShortcutsDialog);
  runCommand('app:shortcuts');
  await until(() => expect(rows().length).toBeGreaterThan(20));
}

async function seek(text: string) {
  const field = document.querySelector<HTMLInputElement>('[data-testid=shortcuts-search]')!;
  field.value = text;
  field.dispatchEvent(new Event('input'));
  await nextTick();
}

test('lists all shortcuts of a command, and only commands with shortcuts', async () => {
  await opened();
  expect(rows()).toContainEqual({ name: 'Clear', keys: ['Delete', 'Backspace', 'Ctrl+Backspace'] });
  expect(rows().map(({ name }) => name)).not.toContain('Import Model');
});

test('searches names and keys, says if nothing matches, and is reset when it opens again', async () => {
  await opened();
  for (const [text, name] of [
    ['eraser', 'Eraser'],
    ['ctrl+k', 'Command Palette'],
  ] as const) {
    await seek(text);
    expect(rows().map((row) => row.name)).toContain(name);
    expect(rows().length).toBeLessThan(12);
  }
  await seek('qqqq');
  expect(rows()).toEqual([]);
  expect(document.querySelector('[role=status]')?.textContent).toBe('No matching shortcuts');
  document.querySelector<HTMLButtonElement>('.dialog-close')?.click();
  await until(() => expect(document.querySelector('[role=dialog]')).toBeNull());
  runCommand('app:shortcuts');
  await until(() => expect(rows().length).toBeGreaterThan(20));
});
