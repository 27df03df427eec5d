import type { MenuItemConstructorOptions } from 'electron';
import { expect, test, vi } from 'vitest';
import { MENU_LAYOUT } from '../../../../src/main/menu/layout';
import { menuTemplate, type MenuState } from '../../../../src/main/menu/template';
import { COMMAND_IDS, commands, type CommandId } from '../../../../src/shared/commands';

const STATE: MenuState = {
  language: 'en',
  settings: { theme: 'dark', language: 'system' },
  enabled: null,
  isMac: false,
  withDeveloperTools: false,
};

function build(state: Partial<MenuState> = {}) {
  const actions = { choose: vi.fn(), change: vi.fn() };
  const template = menuTemplate({ ...STATE, ...state }, actions);
  return { template, items: template.flatMap(flat), ...actions };
}

function flat(item: MenuItemConstructorOptions): MenuItemConstructorOptions[] {
  const inner = Array.isArray(item.submenu) ? item.submenu : [];
  return [item, ...inner.flatMap(flat)];
}

test('contains every command once, in the menu that its definition names', () => {
  const placed = Object.entries(MENU_LAYOUT).flatMap(([menu, groups]) =>
    groups.flat().map((id) => ({ id, menu })),
  );
  const defined = COMMAND_IDS.map((id) => ({ id, menu: commands[id].menu }));
  const byId = (a: { id: string }, b: { id: string }) => a.id.localeCompare(b.id);
  expect(placed.sort(byId)).toEqual(defined.sort(byId));
});

test('clicking an item runs its command', () => {
  const { items, choose } = build();
  for (const id of COMMAND_IDS) {
    const item = items.find((each) => each.id === id);
    (item?.click as (() => void) | undefined)?.();
    expect(choose).toHaveBeenLastCalledWith(id);
  }
});

test('no two items share a shortcut', () => {
  const shortcuts = COMMAND_IDS.flatMap((id) =>
    'accelerator' in commands[id] ? [commands[id].accelerator] : [],
  );
  expect(new Set(shortcuts).size).toBe(shortcuts.length);
});

test('enables the commands that the page enables', () => {
  const enabled = new Set<CommandId>(['drawing:undo']);
  const { items } = build({ enabled });
  const offered = items.filter(
    ({ id, enabled: isEnabled }) => COMMAND_IDS.includes(id as CommandId) && isEnabled,
  );
  expect(offered.map(({ id }) => id)).toEqual(['drawing:undo']);
});

test('shows and changes theme and language', () => {
  const { items, change } = build();
  expect(items.filter(({ checked }) => checked).map(({ id }) => id)).toEqual([
    'theme:dark',
    'language:system',
  ]);
  (items.find(({ id }) => id === 'language:zh-CN')?.click as unknown as () => void)();
  expect(change).toHaveBeenCalledWith({ language: 'zh-CN' });
});

test('is completely translated into Chinese', () => {
  const { items } = build({ language: 'zh-CN' });
  const english = items
    .map(({ label }) => label)
    .filter((label) => label !== undefined && !/[\u4e00-\u9fff]/.test(label));
  expect(english).toEqual(['English']);
});

test('every item has a label', () => {
  const { items } = build({ isMac: true, withDeveloperTools: true });
  expect(items.filter(({ label, type }) => type !== 'separator' && !label)).toEqual([]);
});
