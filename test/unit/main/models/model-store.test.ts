import { randomUUID } from 'node:crypto';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { encodeModel, readModelFile, writeModelFile } from '../../../../src/engine/files/model-file';
import { ModelFileError } from '../../../../src/engine/files/model-file-error';
import { JsonFile } from '../../../../src/main/json-file';
import {
  activeModelSchema,
  BUNDLED_IS_ACTIVE,
  modelNamesSchema,
  ModelStore,
  type ModelNames,
} from '../../../../src/main/models/model-store';
import { UserError } from '../../../../src/shared/user-error';
import { sampleModel } from '../../engine/files/sample-model';

const SILENT = { info: () => undefined, warn: () => undefined, error: () => undefined };

let folder: string;
let models: string;
let pointer: JsonFile<{ id: string | null }>;
let names: JsonFile<ModelNames>;
let store: ModelStore;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-models-'));
  models = join(folder, 'models');
  mkdirSync(models);
  await writeModelFile(join(folder, 'bundled.inkmodel'), named('Bundled', randomUUID()));
  pointer = new JsonFile({
    path: join(folder, 'active-model.json'),
    schema: activeModelSchema,
    defaults: BUNDLED_IS_ACTIVE,
  });
  names = namesFile();
  store = storeIn();
});

function namesFile() {
  return new JsonFile<ModelNames>({
    path: join(folder, 'model-names.json'),
    schema: modelNamesSchema,
    defaults: {},
  });
}

function storeIn(): ModelStore {
  return new ModelStore({
    folder: models,
    bundled: join(folder, 'bundled.inkmodel'),
    pointer,
    names,
    inspect: inspectWholly,
    discard: (path) => rm(path),
    log: SILENT,
  });
}

afterEach(() => rmSync(folder, { recursive: true }));

/** What the predictor does for the app. */
async function inspectWholly(path: string) {
  try {
    return (await readModelFile(path)).card;
  } catch (error) {
    throw error instanceof ModelFileError ? new UserError(error.code) : error;
  }
}

function named(name: string, id: string, createdAt = '2026-01-02T03:04:05.000Z') {
  const model = sampleModel();
  return { ...model, card: { ...model.card, id, name, createdAt } };
}

async function add(name: string, createdAt?: string): Promise<string> {
  const id = randomUUID();
  await writeModelFile(join(models, `${id}.inkmodel`), named(name, id, createdAt));
  return id;
}

test('lists the bundled model first, then the newest, and marks the active one', async () => {
  await add('Old', '2026-01-01T00:00:00.000Z');
  const id = await add('New', '2026-02-01T00:00:00.000Z');
  await store.setActive(id);
  const list = await store.list();
  expect(list.map(({ card, active, bundled }) => [card.name, active, bundled])).toEqual([
    ['Bundled', false, true],
    ['New', true, false],
    ['Old', false, false],
  ]);
  expect(list[1]?.size).toBe(readFileSync(join(models, `${id}.inkmodel`)).length);
});

test('files that are not models, or have another name, are skipped', async () => {
  writeFileSync(join(models, `${randomUUID()}.inkmodel`), 'not a model at all');
  writeFileSync(join(models, `${randomUUID()}.inkmodel`), '');
  writeFileSync(join(models, `${randomUUID()}.inkmodel`), encodeModel(named('Misnamed', randomUUID())));
  expect(await store.list()).toHaveLength(1);
});

test('the pointer survives a restart', async () => {
  const id = await add('Mine');
  await store.setActive(id);
  const later = new JsonFile({
    path: join(folder, 'active-model.json'),
    schema: activeModelSchema,
    defaults: BUNDLED_IS_ACTIVE,
  });
  await later.load();
  expect(later.value).toEqual({ id });
  expect(store.activePath).toBe(join(models, `${id}.inkmodel`));
});

test('the active and the bundled model cannot be removed, others can', async () => {
  const [mine, other] = [await add('Mine'), await add('Other')];
  await store.setActive(mine);
  const bundledId = (await store.list())[0]!.card.id;
  await expect(store.remove(mine)).rejects.toMatchObject({ failure: { code: 'model-in-use' } });
  await expect(store.remove(bundledId)).rejects.toMatchObject({ failure: { code: 'model-in-use' } });
  await expect(store.remove(randomUUID())).rejects.toMatchObject({ failure: { code: 'no-such-model' } });
  await store.remove(other);
  expect(existsSync(join(models, `${other}.inkmodel`))).toBe(false);
});

test('an exported model can be imported elsewhere unchanged', async () => {
  const id = await add('Travelling');
  const file = join(folder, 'out.inkmodel');
  await store.export(id, file);
  const original = readFileSync(file);
  await store.remove(id);
  expect(await store.import(file)).toMatchObject({ bundled: false, active: false, card: { id } });
  expect(readFileSync(join(models, `${id}.inkmodel`)).equals(original)).toBe(true);
  expect(await store.import(file)).toMatchObject({ card: { id } });
  expect(await store.list()).toHaveLength(2);
});

test('a damaged file is not imported, and no part of it remains', async () => {
  const file = join(folder, 'damaged.inkmodel');
  const bytes = encodeModel(named('Damaged', randomUUID()));
  bytes[bytes.length - 3]! ^= 1;
  writeFileSync(file, bytes);
  await expect(store.import(file)).rejects.toMatchObject({ failure: { code: 'model-damaged' } });
  writeFileSync(file, 'nothing of the kind');
  await expect(store.import(file)).rejects.toMatchObject({ failure: { code: 'not-a-model' } });
  expect(readdirSync(models)).toEqual([]);
});

test('unfinished files of a killed process are removed, and nothing else', async () => {
  const id = await add('Mine');
  writeFileSync(join(models, `.arriving.${randomUUID()}.tmp`), 'half of one');
  writeFileSync(join(models, `.${randomUUID()}.inkmodel.${randomUUID()}.tmp`), 'half of another');
  await store.tidy();
  expect(readdirSync(models)).toEqual([`${id}.inkmodel`]);
});

test('a damaged active model is quarantined, and the bundled one becomes active', async () => {
  const id = await add('Mine');
  await store.setActive(id);
  const { name, isMissing } = await store.quarantineActive();
  expect(isMissing).toBe(false);
  expect(readdirSync(models)).toEqual([name]);
  expect(store.isBundledActive).toBe(true);
  expect(await store.list()).toHaveLength(1);
});

test('a missing active model is reported as missing, with its own name', async () => {
  const id = await add('Mine');
  await store.setActive(id);
  rmSync(join(models, `${id}.inkmodel`));
  expect(await store.quarantineActive()).toEqual({ name: `${id}.inkmodel`, isMissing: true });
  expect(store.isBundledActive).toBe(true);
});

test('a renamed model has its new name after a restart, and its file is unchanged', async () => {
  const id = randomUUID();
  const path = join(models, `${id}.inkmodel`);
  await writeModelFile(path, named('Article', id));
  const before = readFileSync(path);
  await store.rename(id, 'Mine');
  expect((await store.find(id)).card.name).toBe('Mine');
  expect(readFileSync(path)).toEqual(before);

  names = namesFile();
  await names.load();
  expect((await storeIn().list()).map(({ card }) => card.name)).toEqual(['Bundled', 'Mine']);
});

test('the bundled model cannot be renamed', async () => {
  const [bundled] = await store.list();
  await expect(store.rename(bundled!.card.id, 'Mine')).rejects.toThrow(UserError);
  expect(names.value).toEqual({});
});
