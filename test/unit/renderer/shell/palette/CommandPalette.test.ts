import { beforeEach, expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, shallowRef } from 'vue';
import { useCommands } from '../../../../../src/renderer/commands';
import CommandPalette from '../../../../../src/renderer/shell/palette/CommandPalette.vue';
import { DEFAULT_SETTINGS, type Settings } from '../../../../../src/shared/contract/settings';
import { useSettingsStore } from '../../../../../src/renderer/state/settings';
import { app, show, until } from '../../../../support/component';

let saved: Settings = DEFAULT_SETTINGS;

beforeEach(() => {
  saved = DEFAULT_SETTINGS;
  app.answer('models:list', () => ({ ok: true, value: [] }));
  app.answer('settings:change', (change) => {
    saved = { ...saved, ...(change as Partial<Settings>) };
    return { ok: true, value: saved };
  });
});

const entries = () => [...document.querySelectorAll<HTMLElement>('.palette-item')];
const entryOf = (id: string) => document.querySelector<HTMLElement>(`[data-entry="${id}"]`);

async function opened(undo = vi.fn()) {
  const open = shallowRef(true);
  const Host = defineComponent({
    setup() {
      useCommands({ 'drawing:undo': { run: undo } });
      return () =>
        h('div', [
          h('button', { class: 'before' }, 'before'),
          h(CommandPalette, { open: open.value, 'onUpdate:open': (value: boolean) => (open.value = value) }),
        ]);
    },
  });
  open.value = false;
  const host = show(Host);
  host.get<HTMLButtonElement>('.before').element.focus();
  open.value = true;
  await until(() => expect(entries().length).toBeGreaterThan(20));
  const field = document.querySelector<HTMLInputElement>('.palette-input')!;
  const type = async (text: string) => {
    field.value = text;
    field.dispatchEvent(new Event('input', { bubbles: true }));
    await nextTick();
    await nextTick();
  };
  return { open, undo, field, type };
}

test('searches names and further terms, best match first, and announces the number of results', async () => {
  const { type } = await opened();
  await type('undo');
  expect(entries()[0]?.dataset.entry).toBe('drawing:undo');
  await type('dark');
  expect(entries()[0]?.dataset.entry).toBe('theme:dark');
  expect(document.querySelector('.palette [role=status]')?.textContent).toBe('1 result');
  await type('no such thing');
  expect(entries()).toEqual([]);
  expect(document.querySelector('.palette-none')?.textContent).toBe('No matching commands');
});

test('an entry runs after the palette has closed and the focus is restored, and is then recent', async () => {
  const { settings } = useSettingsStore();
  const focused: (string | undefined)[] = [];
  const { open, undo } = await opened(vi.fn(() => focused.push(document.activeElement?.className)));
  entryOf('drawing:undo')?.click();
  expect(open.value).toBe(false);
  await until(() => expect(undo).toHaveBeenCalledOnce());
  expect(focused).toEqual(['before']);
  await until(() => expect(settings.value.recentEntries).toEqual(['drawing:undo']));
});

test('the most recent entry is first without a text', async () => {
  const { changeSettings } = useSettingsStore();
  await changeSettings({ recentEntries: ['theme:dark', 'drawing:undo'] });
  await opened();
  expect(document.querySelector('.palette-group-name')?.textContent).toBe('Recent');
  expect(
    entries()
      .slice(0, 2)
      .map(({ dataset }) => dataset.entry),
  ).toEqual(['theme:dark', 'drawing:undo']);
  expect(document.querySelectorAll('[data-entry="theme:dark"]')).toHaveLength(1);
});

test('a disabled entry is marked and does nothing, and Escape closes without running one', async () => {
  const { settings } = useSettingsStore();
  const { open, undo, field } = await opened();
  const redo = entryOf('drawing:redo');
  expect(redo?.getAttribute('aria-disabled')).toBe('true');
  redo?.click();
  await nextTick();
  expect(open.value).toBe(true);
  field.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await until(() => expect(document.querySelector('.palette')).toBeNull());
  expect([open.value, undo.mock.calls, settings.value.recentEntries]).toEqual([false, [], []]);
});
