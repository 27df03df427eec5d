import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { JsonFile } from '../../../src/main/json-file';
import { SettingsStore } from '../../../src/main/settings';
import { DEFAULT_SETTINGS, settingsSchema } from '../../../src/shared/contract/settings';

let folder: string;
let settings: SettingsStore;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'inkling-settings-'));
  const path = join(folder, 'settings.json');
  settings = new SettingsStore(new JsonFile({ path, schema: settingsSchema, defaults: DEFAULT_SETTINGS }));
});
afterEach(() => rm(folder, { recursive: true, force: true }));

it('answers a change with the changes made during the write', async () => {
  const answers = await Promise.all([
    settings.change({ view: 'models' }),
    settings.change({ theme: 'dark' }),
  ]);
  expect(answers.map(({ view, theme }) => [view, theme])).toEqual([
    ['models', 'dark'],
    ['models', 'dark'],
  ]);
});

it('emits each change at once', async () => {
  const emitted: string[] = [];
  settings.on('changed', ({ theme }) => emitted.push(theme));
  const written = settings.change({ theme: 'dark' });
  expect(emitted).toEqual(['dark']);
  await written;
});
