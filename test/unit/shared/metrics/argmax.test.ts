import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { argmax, topK } from '../../../../src/shared/metrics/argmax';

const values = fc.array(fc.float({ noNaN: true }), { minLength: 1 });

describe('argmax', () => {
  it('is the first index of the maximum', () => {
    fc.assert(fc.property(values, (some) => argmax(some) === some.indexOf(Math.max(...some))));
  });

  it('looks at one row of several', () => {
    const rows = Float32Array.of(9, 0, 1, 3, 2, 9);
    expect(argmax(rows, 1, 5)).toBe(2);
  });

  it('throws beyond the end', () => {
    expect(() => argmax([1], 0, 3)).toThrow(RangeError);
  });
});

describe('topK', () => {
  it('begins with the argmax and never rises', () => {
    fc.assert(
      fc.property(values, fc.nat(5), (some, count) => {
        const top = topK(some, count);
        expect(top).toHaveLength(Math.min(count, some.length));
        if (count > 0) expect(top[0]).toBe(argmax(some));
        for (const [rank, index] of top.entries())
          if (rank > 0) expect(some[index]).toBeLessThanOrEqual(some[top[rank - 1]!]!);
      }),
    );
  });
});
