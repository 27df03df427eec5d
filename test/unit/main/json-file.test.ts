import {
  chmodSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JsonFile } from '../../../src/main/json-file';
import {
  DEFAULT_SETTINGS,
  lenientSettingsSchema,
  settingsSchema,
  type Settings,
} from '../../../src/shared/contract/settings';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-json-'));
  path = join(folder, 'settings.json');
});

afterEach(() => {
  chmodSync(folder, 0o700);
  rmSync(folder, { recursive: true });
});

const file = () =>
  new JsonFile<Settings>({
    path,
    schema: settingsSchema,
    defaults: DEFAULT_SETTINGS,
    lenient: lenientSettingsSchema,
  });

test('without a file the defaults are used', async () => {
  const settings = file();
  expect(await settings.load()).toBeNull();
  expect(settings.value).toEqual(DEFAULT_SETTINGS);
});

test('a saved value is read again, and no temporary file remains', async () => {
  await file().save({ ...DEFAULT_SETTINGS, theme: 'dark' });
  const later = file();
  await later.load();
  expect(later.value.theme).toBe('dark');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('the last of many concurrent saves is written', async () => {
  const settings = file();
  const views = ['draw', 'explore', 'train', 'models'] as const;
  await Promise.all(views.map((view) => settings.save({ ...DEFAULT_SETTINGS, view })));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ view: 'models' });
});

test('2,000 concurrent saves cause few writes, and each value or a newer one is on disk when its promise resolves', async () => {
  const settings = file();
  const inodes = new Set<number>();
  const saves = Array.from({ length: 2000 }, async (_, index) => {
    await settings.save({ ...DEFAULT_SETTINGS, view: index === 1999 ? 'models' : 'train' });
    inodes.add(statSync(path).ino);
  });
  await Promise.all(saves);
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ view: 'models' });
  expect(inodes.size).toBeLessThanOrEqual(2);
});

test('a save during a write is written after it', async () => {
  const settings = file();
  const first = settings.save({ ...DEFAULT_SETTINGS, view: 'train' });
  await first;
  const second = settings.save({ ...DEFAULT_SETTINGS, view: 'models' });
  const third = settings.save({ ...DEFAULT_SETTINGS, view: 'explore' });
  await Promise.all([second, third]);
  await settings.settled();
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ view: 'explore' });
});

test('a failed save does not prevent a later one', async () => {
  mkdirSync(path);
  const settings = file();
  await expect(settings.save(DEFAULT_SETTINGS)).rejects.toThrow();
  rmSync(path, { recursive: true });
  await settings.save({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ theme: 'dark' });
});

test.each(['', '{"theme":', '[]', 'null', '\u0000\u0000'])(
  'an invalid file (%j) is quarantined unchanged, and the defaults are used',
  async (content) => {
    writeFileSync(path, content);
    const settings = file();
    const problem = await settings.load();
    expect(problem).toEqual({ kind: 'reset', name: expect.stringMatching(/^settings-damaged-.*\.json$/) });
    expect(readFileSync(join(folder, problem!.name), 'utf8')).toBe(content);
    expect(settings.value).toEqual(DEFAULT_SETTINGS);
    await settings.save(DEFAULT_SETTINGS);
    expect(await file().load()).toBeNull();
  },
);

test('with a value of a newer version the other settings are read, and the file is quarantined', async () => {
  const content = '{"theme":"sepia","view":"train"}';
  writeFileSync(path, content);
  const settings = file();
  const problem = await settings.load();
  expect(problem?.kind).toBe('incomplete');
  expect(readFileSync(join(folder, problem!.name), 'utf8')).toBe(content);
  expect(settings.value).toEqual({ ...DEFAULT_SETTINGS, view: 'train' });
  const later = file();
  expect(await later.load()).toBeNull();
  expect(later.value.view).toBe('train');
});

test('settings of a newer version are preserved', async () => {
  const newer = { sound: { volume: 3 }, fonts: ['serif'] };
  writeFileSync(path, JSON.stringify({ view: 'train', ...newer }));
  const settings = file();
  expect(await settings.load()).toBeNull();
  expect(settings.value).toEqual({ ...DEFAULT_SETTINGS, view: 'train' });
  await settings.save({ ...settings.value, view: 'models' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...DEFAULT_SETTINGS, ...newer, view: 'models' });
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('settings of a newer version are preserved even if another setting is invalid', async () => {
  writeFileSync(path, '{"theme":"sepia","sound":3}');
  expect(await file().load()).toMatchObject({ kind: 'incomplete' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toEqual({ ...DEFAULT_SETTINGS, sound: 3 });
});

test('a partly read file that cannot be renamed is not changed', async () => {
  // With what is added to it, the name is longer than a file system takes.
  const name = `${'s'.repeat(245)}.json`;
  path = join(folder, name);
  const content = '{"theme":"sepia","view":"train"}';
  writeFileSync(path, content);
  const settings = file();
  expect(await settings.load()).toEqual({ kind: 'partly-unreadable', name });
  expect(settings.value).toEqual({ ...DEFAULT_SETTINGS, view: 'train' });
  expect(readFileSync(path, 'utf8')).toBe(content);
});

test('a byte order mark is ignored', async () => {
  writeFileSync(path, '\uFEFF{"theme":"dark"}');
  const settings = file();
  expect(await settings.load()).toBeNull();
  expect(settings.value.theme).toBe('dark');
});

test('a folder with the name of the file is quarantined, and the file can be written', async () => {
  mkdirSync(path);
  const settings = file();
  expect(await settings.load()).toMatchObject({ kind: 'reset' });
  expect(settings.value).toEqual(DEFAULT_SETTINGS);
  await settings.save({ ...DEFAULT_SETTINGS, theme: 'dark' });
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ theme: 'dark' });
});

// An administrator may read and rename everything.
test.skipIf(process.getuid?.() === 0)(
  'if nothing can be read or renamed, the defaults are used',
  async () => {
    writeFileSync(path, '{}');
    chmodSync(path, 0);
    chmodSync(folder, 0o500);
    const settings = file();
    expect(await settings.load()).toEqual({ kind: 'unreadable', name: 'settings.json' });
    expect(settings.value).toEqual(DEFAULT_SETTINGS);
  },
);
