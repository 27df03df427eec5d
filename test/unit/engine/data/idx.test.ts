import { gzipSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdxError, isIdx, parseByteIdx, parseIdx, unpack } from '../../../../src/engine/data/idx';
import { idxFile } from './idx-file';

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
    });
  });

function errorOf(action: () => unknown): unknown {
  try {
    action();
    return undefined;
  } catch (error) {
    return error;
  }
}

describe('parseIdx', () => {
  it('gives back what was written', () => {
    fc.assert(
      fc.property(arrays, ({ type, dimensions, values }) => {
        const parsed = parseIdx(idxFile(type, dimensions, values));
        expect(parsed.dimensions).toEqual(dimensions);
        expect(Array.from(parsed.values)).toEqual(values);
      }),
    );
  });

  it('reads a file that lies at an odd place of a larger buffer', () => {
    const file = idxFile('int32', [2], [-7, 70_000]);
    const larger = Buffer.concat([Buffer.alloc(3), file]);
    expect(Array.from(parseIdx(larger.subarray(3)).values)).toEqual([-7, 70_000]);
  });

  it('refuses every truncation and every excess', () => {
    fc.assert(
      fc.property(arrays, fc.nat(), ({ type, dimensions, values }, cut) => {
        const file = idxFile(type, dimensions, values);
        expect(errorOf(() => parseIdx(file.subarray(0, cut % file.length)))).toBeInstanceOf(IdxError);
        expect(errorOf(() => parseIdx(Buffer.concat([file, Buffer.from([0])])))).toBeInstanceOf(IdxError);
      }),
    );
  });

  it('answers any bytes with a result or an IdxError', () => {
    const header = fc.constantFrom([], [0, 0, 8], [0, 0, 12], [0, 0, 8, 1], [0, 0, 8, 3], [0, 0, 12, 4]);
    fc.assert(
      fc.property(header, fc.uint8Array({ maxLength: 64 }), (start, rest) => {
        const bytes = Uint8Array.from([...start, ...rest]);
        const error = errorOf(() => parseIdx(bytes));
        if (error !== undefined) expect(error).toBeInstanceOf(IdxError);
        if (!isIdx(bytes)) expect(error).toBeInstanceOf(IdxError);
      }),
      { numRuns: 500 },
    );
  });

  it('does not allocate what an impossible header promises', () => {
    const header = Buffer.from('00000804ffffffffffffffffffffffffffffffff', 'hex');
    expect(() => parseIdx(header)).toThrow(IdxError);
  });
});

describe('parseByteIdx', () => {
  it('says what is wrong with another type or number of dimensions', () => {
    expect(() => parseByteIdx(idxFile('int32', [1], [5]), 1)).toThrow('expected unsigned bytes');
    expect(() => parseByteIdx(idxFile('bytes', [1], [5]), 3)).toThrow('has 1 dimensions; expected 3');
  });
});

describe('unpack', () => {
  it('recognises gzip by content', async () => {
    const file = idxFile('bytes', [3], [1, 2, 3]);
    expect(await unpack(file)).toBe(file);
    expect(Buffer.from(await unpack(gzipSync(file)))).toEqual(file);
  });

  it('refuses a file that unpacks to more than is allowed', async () => {
    await expect(unpack(gzipSync(Buffer.alloc(100_000)), 50_000)).rejects.toThrow(IdxError);
  });

  it('refuses damaged and truncated gzip', async () => {
    const packed = gzipSync(Buffer.from('some content that is long enough'));
    await expect(unpack(packed.subarray(0, 20))).rejects.toThrow('damaged');
    packed[15] = (packed[15] ?? 0) ^ 0xff;
    await expect(unpack(packed)).rejects.toThrow(IdxError);
  });
});
