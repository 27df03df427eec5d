import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { IdxError } from '../../../../src/platform/idx/idx-error';
import {
  expectBytes,
  headerBytes,
  isIdx,
  MAX_HEADER_BYTES,
  MAX_PAYLOAD_BYTES,
  parseHeader,
  payloadBytes,
} from '../../../../src/platform/idx/idx-header';
import { idxFile } from '../../engine/data/idx-file';

function problemOf(bytes: Uint8Array): string | null {
  try {
    parseHeader(bytes);
    return null;
  } catch (error) {
    if (!(error instanceof IdxError)) throw error;
    return error.problem;
  }
}

describe('parseHeader', () => {
  it.each([
    [0x08, 1],
    [0x09, 1],
    [0x0b, 2],
    [0x0c, 4],
  ])('reads any dimensions of type %d', (code, bytes) => {
    const sizes = fc.array(fc.nat({ max: 100 }), { minLength: 1, maxLength: 4 });
    fc.assert(
      fc.property(sizes, fc.uint8Array({ maxLength: 9 }), (dimensions, values) => {
        const header = Buffer.from([
          0,
          0,
          code,
          dimensions.length,
          ...dimensions.flatMap((d) => [0, 0, 0, d]),
        ]);
        const parsed = parseHeader(Buffer.concat([Buffer.alloc(1), header, values]).subarray(1));
        expect(parsed.dimensions).toEqual(dimensions);
        expect(headerBytes(parsed)).toBe(header.length);
        expect(payloadBytes(parsed)).toBe(dimensions.reduce((product, size) => product * size, bytes));
        expect(problemOf(header.subarray(0, -1))).toBe('ends-early');
      }),
    );
  });

  it('parses or rejects arbitrary bytes', () => {
    const start = fc.constantFrom([], [0, 0, 8], [0, 0, 12], [0, 0, 8, 1], [0, 0, 8, 3], [0, 0, 12, 4]);
    fc.assert(
      fc.property(start, fc.uint8Array({ maxLength: 64 }), (begin, rest) => {
        const bytes = Uint8Array.from([...begin, ...rest]);
        const problem = problemOf(bytes);
        expect(isIdx(bytes)).toBe(problem !== 'not-idx' && problem !== 'no-header');
        expect(problem === 'no-header').toBe(bytes.length < 4);
      }),
      { numRuns: 500 },
    );
  });

  it('rejects a header that promises more than the maximum size', () => {
    expect(problemOf(Buffer.from('00000804ffffffffffffffffffffffffffffffff', 'hex'))).toBe('too-large');
    const largest = (size: number) => idxFile('bytes', [size], []);
    expect(problemOf(largest(MAX_PAYLOAD_BYTES))).toBeNull();
    expect(problemOf(largest(MAX_PAYLOAD_BYTES + 1))).toBe('too-large');
  });

  it('accepts a header of the maximum length', () => {
    expect(headerBytes(parseHeader(idxFile('int32', [1, 1, 1, 1], [0])))).toBe(MAX_HEADER_BYTES);
  });
});

describe('expectBytes', () => {
  it('describes another type or number of dimensions', () => {
    const header = (type: 'bytes' | 'int32') => parseHeader(idxFile(type, [1], [5]));
    expect(() => expectBytes(header('int32'), 1)).toThrow(
      'contains 32-bit integers; expected unsigned bytes',
    );
    expect(() => expectBytes(header('bytes'), 3)).toThrow('has 1 dimensions; expected 3');
    expect(() => expectBytes(header('bytes'), 1)).not.toThrow();
  });
});
