import { createHash } from 'node:crypto';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { expectChecksum, type Checksum } from '../../../../src/platform/idx/checksum';
import { unpacked } from '../../../../src/platform/idx/content';
import { IdxError } from '../../../../src/platform/idx/idx-error';
import { payloadBytes } from '../../../../src/platform/idx/idx-header';
import {
  collect,
  type IdxOptions,
  openIdx,
  readIdx,
  streamIdx,
  valuesOf,
} from '../../../../src/platform/idx/idx-reader';
import { temporaryFolder } from '../../cli/temporary-folder';
import { idxFile } from '../../engine/data/idx-file';

const folder = temporaryFolder();

const arrays = fc
  .tuple(
    fc.constantFrom('bytes' as const, 'int32' as const),
    fc.array(fc.integer({ min: 0, max: 6 }), { minLength: 1, maxLength: 4 }),
  )
  .chain(([type, dimensions]) => {
    const length = dimensions.reduce((product, size) => product * size, 1);
    const value = type === 'bytes' ? fc.integer({ min: 0, max: 255 }) : fc.integer();
    return fc.record({
      type: fc.constant(type),
      dimensions: fc.constant(dimensions),
      values: fc.array(value, { minLength: length, maxLength: length }),
      isPacked: fc.boolean(),
      pieces: fc.integer({ min: 1, max: 40 }),
    });
  });

function checksumOf(bytes: Uint8Array): Checksum {
  return { bytes: bytes.length, sha256: createHash('sha256').update(bytes).digest('hex') };
}

async function* inPieces(bytes: Buffer, size: number): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += size)
    yield await Promise.resolve(bytes.subarray(start, start + size));
}

interface Outcome {
  readonly problem: string | null;
  /** Bytes that were given before the end or the problem; the header gives the number of a whole file. */
  readonly given: number;
  readonly whole: number;
}

/** Streams a file to its end, or to what is wrong with it. */
async function outcomeOf(bytes: Buffer, pieces: number, options?: IdxOptions): Promise<Outcome> {
  let given = 0;
  let whole = Infinity;
  try {
    const { header, payload } = streamIdx(await unpacked(inPieces(bytes, pieces)), options);
    whole = payloadBytes(header);
    for await (const piece of payload) given += piece.length;
    return { problem: null, given, whole };
  } catch (error) {
    if (!(error instanceof IdxError)) throw error;
    return { problem: error.problem, given, whole };
  }
}

describe('an IDX file', () => {
  it('is read as it was written, in chunks of any size, plain or compressed', async () => {
    await fc.assert(
      fc.asyncProperty(arrays, async ({ type, dimensions, values, isPacked, pieces }) => {
        const file = idxFile(type, dimensions, values);
        let found: Checksum | null = null;
        const content = await unpacked(inPieces(isPacked ? gzipSync(file) : file, pieces));
        const idx = await collect(streamIdx(content, { onChecksum: (checksum) => (found = checksum) }));
        expect(idx.header.dimensions).toEqual(dimensions);
        expect([...valuesOf(idx)]).toEqual(values);
        expect(Buffer.from(idx.payload).equals(file.subarray(4 + 4 * dimensions.length))).toBe(true);
        expect(found).toEqual(checksumOf(file));
      }),
    );
  });

  it('that is truncated is rejected, and never returned completely', async () => {
    await fc.assert(
      fc.asyncProperty(arrays, fc.nat(), async ({ type, dimensions, values, isPacked, pieces }, cut) => {
        const file = idxFile(type, dimensions, values);
        const short = file.subarray(0, cut % file.length);
        const { problem, given, whole } = await outcomeOf(isPacked ? gzipSync(short) : short, pieces);
        expect(problem).toBe(short.length < 4 ? 'no-header' : 'ends-early');
        expect(given).toBeLessThan(whole);
      }),
    );
  });

  it('that is longer than its header says is rejected, and never returned completely', async () => {
    const more = fc.uint8Array({ minLength: 1, maxLength: 50 });
    await fc.assert(
      fc.asyncProperty(arrays, more, async ({ type, dimensions, values, isPacked, pieces }, rest) => {
        const long = Buffer.concat([idxFile(type, dimensions, values), rest]);
        const { problem, given, whole } = await outcomeOf(isPacked ? gzipSync(long) : long, pieces);
        expect(problem).toBe('too-long');
        expect(given === 0 || given < whole).toBe(true);
      }),
    );
  });

  it('with a wrong checksum is rejected, and never returned completely', async () => {
    await fc.assert(
      fc.asyncProperty(arrays, fc.nat(), async ({ type, dimensions, values, isPacked, pieces }, place) => {
        fc.pre(values.length > 0);
        const file = idxFile(type, dimensions, values);
        const expected = checksumOf(file);
        const onChecksum = (found: Checksum) => expectChecksum(expected, found);
        const right = await outcomeOf(isPacked ? gzipSync(file) : file, pieces, { onChecksum });
        expect(right).toEqual({ problem: null, given: right.whole, whole: right.whole });

        const header = 4 + 4 * dimensions.length;
        const changed = Buffer.from(file);
        changed[header + (place % (file.length - header))]! ^= 1;
        const wrong = await outcomeOf(isPacked ? gzipSync(changed) : changed, pieces, { onChecksum });
        expect(wrong.problem).toBe('wrong-checksum');
        expect(wrong.given).toBeLessThan(wrong.whole);
      }),
    );
  });

  it('in damaged gzip is rejected, and never returned completely', async () => {
    await fc.assert(
      fc.asyncProperty(arrays, fc.nat(), async ({ type, dimensions, values, pieces }, cut) => {
        fc.pre(values.length > 0);
        const packed = gzipSync(idxFile(type, dimensions, values));
        const short = packed.subarray(0, 2 + (cut % (packed.length - 2)));
        const cutOff = await outcomeOf(short, pieces);
        expect(cutOff.problem).toBe('damaged-gzip');
        expect(cutOff.given).toBeLessThan(cutOff.whole);
        // The checksum that gzip keeps at its end.
        packed[packed.length - 8]! ^= 1;
        const { problem, given, whole } = await outcomeOf(packed, pieces);
        expect(problem).toBe('damaged-gzip');
        expect(given).toBeLessThan(whole);
      }),
    );
  });

  it('is read from the disk', async () => {
    const path = join(folder, 'file');
    writeFileSync(path, gzipSync(idxFile('int32', [2], [-7, 70_000])));
    expect([...valuesOf(await readIdx(path))]).toEqual([-7, 70_000]);
    await expect(readIdx(join(folder, 'none'))).rejects.toMatchObject({ code: 'ENOENT' });
  });

  it('that is closed early returns no more values', async () => {
    const path = join(folder, 'closed');
    writeFileSync(path, idxFile('bytes', [3_000_000], new Array(3_000_000).fill(1)));
    const { header, payload, close } = await openIdx(path);
    close();
    await expect(collect({ header, payload })).rejects.toThrow();
  });
});
