import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { JsonFile } from '../../../src/main/json-file';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src/shared/contract/settings';

let folder: string;
let path: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-json-'));
  path = join(folder, 'settings.json');
});

afterEach(() => rmSync(folder, { recursive: true }));

const file = () => new JsonFile(path, settingsSchema, DEFAULT_SETTINGS);

test('without a file the defaults hold', async () => {
  const settings = file();
  expect(await settings.load()).toBeNull();
  expect(settings.value).toEqual(DEFAULT_SETTINGS);
});

test('what is saved is read again, and no temporary file stays', async () => {
  await file().save({ ...DEFAULT_SETTINGS, theme: 'dark' });
  const later = file();
  await later.load();
  expect(later.value.theme).toBe('dark');
  expect(readdirSync(folder)).toEqual(['settings.json']);
});

test('many saves at once end with the last', async () => {
  const settings = file();
  const views = ['draw', 'explore', 'train', 'models'] as const;
  await Promise.all(views.map((view) => settings.save({ ...DEFAULT_SETTINGS, view })));
  expect(JSON.parse(readFileSync(path, 'utf8'))).toMatchObject({ view: 'models' });
});

test.each(['', '{"theme":', '{"theme":"pink"}', '[]', 'null', '\u0000\u0000'])(
  'a broken file (%j) is set aside as it is, and the defaults hold',
  async (content) => {
    writeFileSync(path, content);
    const settings = file();
    const aside = await settings.load();
    expect(aside).toMatch(/^settings-damaged-.*\.json$/);
    expect(readFileSync(join(folder, aside!), 'utf8')).toBe(content);
    expect(settings.value).toEqual(DEFAULT_SETTINGS);
    await settings.save(DEFAULT_SETTINGS);
    expect(await file().load()).toBeNull();
  },
);
