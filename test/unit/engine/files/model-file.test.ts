import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { FileWriteError } from '../../../../src/platform/atomic-file';
import {
  decodeModel,
  encodeModel,
  readModelFile,
  writeModelFile,
} from '../../../../src/engine/files/model-file';
import { ModelFileError } from '../../../../src/engine/files/model-file-error';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { sampleModel } from './sample-model';

const model = sampleModel();
const file = Buffer.from(encodeModel(model));

function failure(bytes: Uint8Array): ModelFileError {
  try {
    decodeModel(bytes);
  } catch (error) {
    if (error instanceof ModelFileError) return error;
    throw error;
  }
  throw new Error('The file was accepted.');
}

describe('a model file', () => {
  it('round-trips card and weights exactly', () => {
    for (const recipe of Object.values(PRESETS)) {
      const original = sampleModel(recipe);
      expect(decodeModel(encodeModel(original))).toEqual(original);
    }
  });

  it('is rejected if any bit of it has changed', () => {
    fc.assert(
      fc.property(fc.nat(file.length - 1), fc.nat(7), (place, bit) => {
        const changed = Buffer.from(file);
        changed[place] = (changed[place] ?? 0) ^ (1 << bit);
        failure(changed);
      }),
      { numRuns: 2_000 },
    );
  });

  it('is rejected if it is truncated or has trailing bytes', () => {
    for (let length = 0; length < file.length; length += 7) failure(file.subarray(0, length));
    failure(file.subarray(0, file.length - 1));
    expect(failure(Buffer.concat([file, Buffer.alloc(4)])).code).toBe('model-damaged');
  });

  it('is distinguished from other files', () => {
    expect(
      failure(Buffer.from('{"some": "json that is long enough to hold more than a checksum would take up"}'))
        .code,
    ).toBe('not-a-model');
    expect(failure(Buffer.alloc(1_000)).code).toBe('not-a-model');
    const flipped = Buffer.from(file);
    flipped[file.length - 1] = (flipped[file.length - 1] ?? 0) ^ 1;
    expect(failure(flipped).code).toBe('model-damaged');
  });

  it('is rejected with a valid checksum but the weights of another recipe', () => {
    const { card, weights } = sampleModel();
    const other = sampleModel(PRESETS.regular);
    expect(failure(encodeModel({ card, weights: other.weights })).message).toContain('do not fit its recipe');
    expect(failure(encodeModel({ card: { ...card, parameters: 5 }, weights })).message).toContain(
      '5 parameters',
    );
    expect(failure(encodeModel({ card: { ...card, id: 'not a uuid' }, weights })).code).toBe('not-a-model');
  });

  it('is laid out as safetensors', () => {
    const length = Number(file.readBigUInt64LE());
    const header = JSON.parse(file.subarray(8, 8 + length).toString('utf8')) as Record<
      string,
      { dtype: string; shape: number[]; data_offsets: [number, number] }
    >;
    expect(header['0.kernel']).toEqual({ dtype: 'F32', shape: [5, 5, 1, 2], data_offsets: [0, 200] });
    expect(length % 8).toBe(0);
    expect(file.readFloatLE(8 + length)).toBe(model.weights.get('0.kernel')?.values[0]);
  });
});

describe('on disk', () => {
  let folder = '';
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkling-model-'));
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('replaces the old file and leaves no temporary file', async () => {
    const path = join(folder, 'a.inkmodel');
    await writeFile(path, 'old');
    await writeModelFile(path, model);
    expect(await readModelFile(path)).toEqual(model);
    expect(await readdir(folder)).toEqual(['a.inkmodel']);
  });

  it('preserves the old file if the new one cannot be written', async () => {
    await expect(writeModelFile(join(folder, 'none', 'a.inkmodel'), model)).rejects.toThrow(FileWriteError);
    const blocked = join(folder, 'blocked');
    await writeModelFile(blocked, model);
    const before = await readFile(blocked);
    await expect(writeModelFile(join(blocked, 'x'), model)).rejects.toThrow('not a folder');
    expect(await readFile(blocked)).toEqual(before);
    expect(await readdir(folder)).toEqual(['blocked']);
  });

  it('names the file that cannot be read', async () => {
    await expect(readModelFile(join(folder, 'none'))).rejects.toThrow(/none: it does not exist\.$/);
    await expect(readModelFile(folder)).rejects.toThrow('it is a folder');
    await writeFile(join(folder, 'b'), 'something else');
    await expect(readModelFile(join(folder, 'b'))).rejects.toThrow(/b: This is not an Inkling model\.$/);
  });
});
