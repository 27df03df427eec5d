import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { draftFileSchema } from '../../../src/main/draft-file';
import { DebouncedJsonFile } from '../../../src/main/debounced-json-file';
import type { PadDraft, PlacedPictureDraft } from '../../../src/shared/contract/draft';
import type { Drawing } from '../../../src/shared/ink/drawing';

let folder: string;
const path = () => join(folder, 'draft.json');
const log = { warn: () => undefined };

beforeEach(() => (folder = mkdtempSync(join(tmpdir(), 'inkling-draft-'))));
afterEach(() => rmSync(folder, { recursive: true, force: true }));

const newDraft = () => new DebouncedJsonFile<PadDraft>('draft', path(), draftFileSchema, log);

function drawing(x: number): Drawing {
  const canvas = { width: 1000, height: 1000 };
  return { format: 'inkling-drawing', version: 1, canvas, strokes: [[{ x, y: 5 }]] };
}

function picture(values: Uint8Array<ArrayBuffer>): PlacedPictureDraft {
  const pixels = Uint8Array.from({ length: 784 }, (_, index) => index % 256);
  const box = { left: 3, top: 4, width: 20, height: 20 };
  return {
    format: 'inkling-placed-picture',
    version: 2,
    mask: { width: 50, height: values.length / 50, values },
    place: { left: 6.5, top: 4, width: 13, height: 20 },
    pixels,
    box,
    strokes: [[{ x: 1, y: 2, pressure: 0.5 }]],
  };
}

test('there is no value at the first start', async () => {
  expect(await newDraft().read()).toBeNull();
});

test('the last of many changes is written, and read at the next start', async () => {
  const draft = newDraft();
  for (let x = 0; x < 50; x += 1) draft.keep(drawing(x));
  expect(await draft.read()).toEqual(drawing(49));
  await draft.flush();
  expect(JSON.parse(readFileSync(path(), 'utf8'))).toEqual(drawing(49));
  expect(await newDraft().read()).toEqual(drawing(49));
});

test('changes are written without a flush', async () => {
  newDraft().keep(drawing(3));
  await expect.poll(async () => newDraft().read()).toEqual(drawing(3));
});

test('a damaged file is quarantined, and a new one can be written', async () => {
  writeFileSync(path(), '{"format": "inkling-dra');
  const draft = newDraft();
  expect(await draft.read()).toBeNull();
  draft.keep(drawing(1));
  await draft.flush();
  expect(await newDraft().read()).toEqual(drawing(1));
  expect(readdirSync(folder).filter((name) => name.startsWith('draft-damaged-'))).toHaveLength(1);
});

test('an image is read unchanged at the next start', async () => {
  const kept = picture(Uint8Array.from({ length: 5000 }, (_, index) => (index * 37) % 256));
  const draft = newDraft();
  draft.keep(kept);
  await draft.flush();
  expect(await newDraft().read()).toEqual(kept);
});

test('an image of the first version keeps its 28x28 ink and its prediction', async () => {
  const { format, pixels, box } = picture(new Uint8Array(50));
  const text = Buffer.from(pixels).toString('base64');
  writeFileSync(path(), JSON.stringify({ format, version: 1, png: 'iVBORw0KGgo=', pixels: text, box }));
  expect(await newDraft().read()).toEqual({
    format,
    version: 2,
    mask: { width: 28, height: 28, values: pixels },
    place: { left: 0, top: 0, width: 28, height: 28 },
    pixels,
    box,
    strokes: [],
  });
});

test.each([
  ['whose 28x28 is cut short', { pixels: 'AAAA' }],
  ['whose mask is cut short', { mask: { width: 50, height: 10, values: 'AAAA' } }],
  ['of a version to come', { version: 3 }],
  ['whose square lies nowhere', { box: { left: 1e9, top: 0, width: 20, height: 20 } }],
])('a draft with an image %s is quarantined', async (_, damage) => {
  const draft = newDraft();
  draft.keep(picture(new Uint8Array(500)));
  await draft.flush();
  const file = JSON.parse(readFileSync(path(), 'utf8')) as object;
  writeFileSync(path(), JSON.stringify({ ...file, ...damage }));
  expect(await newDraft().read()).toBeNull();
  expect(readdirSync(folder).filter((name) => name.startsWith('draft-damaged-'))).toHaveLength(1);
});
