import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { loadOrigins } from '../../../../src/engine/data/qmnist';
import { holdOut } from '../../../../src/engine/data/splits';

const kinds = fc.constantFrom('random' as const, 'writers' as const);
const shares = fc.double({ min: 0.05, max: 0.5, noNaN: true });

describe('holdOut', () => {
  it('puts every sample into exactly one part', () => {
    fc.assert(
      fc.property(
        kinds,
        shares,
        fc.array(fc.nat(20), { minLength: 200, maxLength: 400 }),
        fc.nat(),
        (kind, share, who, seed) => {
          fc.pre(new Set(who).size > 3);
          const { train, validation } = holdOut({ kind, share }, who.length, Int32Array.from(who), seed);
          const all = [...train, ...validation].sort((a, b) => a - b);
          expect(all).toEqual(who.map((_, index) => index));
        },
      ),
    );
  });

  it('never puts one writer into both parts, and holds out about the share asked for', async () => {
    const { writers } = await loadOrigins('assets', 'train');
    expect(writers).toHaveLength(60_000);
    expect(new Set(writers).size).toBe(539);
    for (const seed of [1, 2, 3]) {
      const { train, validation } = holdOut({ kind: 'writers', share: 0.1 }, 60_000, writers, seed);
      const trainWriters = new Set(Array.from(train, (index) => writers[index]));
      expect(
        Array.from(validation, (index) => writers[index]).some((writer) => trainWriters.has(writer)),
      ).toBe(false);
      expect(validation.length).toBeGreaterThanOrEqual(6_000);
      expect(validation.length).toBeLessThan(6_300);
    }
  });

  it('is fixed by the seed and changed by another', () => {
    const writers = Int32Array.from({ length: 1_000 }, (_, index) => index % 50);
    for (const kind of ['random', 'writers'] as const) {
      const split = (seed: number) => [...holdOut({ kind, share: 0.2 }, 1_000, writers, seed).validation];
      expect(split(7)).toEqual(split(7));
      expect(split(7)).not.toEqual(split(8));
      expect(split(7)).toHaveLength(200);
    }
  });

  it('holds out nothing when asked for nothing', () => {
    const { train, validation } = holdOut({ kind: 'none' }, 5, null, 1);
    expect([...train]).toEqual([0, 1, 2, 3, 4]);
    expect(validation).toHaveLength(0);
  });

  it('throws if writers are unknown or samples too few', () => {
    expect(() => holdOut({ kind: 'writers', share: 0.1 }, 10, null, 1)).toThrow('not known');
    expect(() => holdOut({ kind: 'random', share: 0.1 }, 1, null, 1)).toThrow('too few');
    expect(() => holdOut({ kind: 'writers', share: 0.1 }, 3, Int32Array.from([4, 4, 4]), 1)).toThrow(
      'too few',
    );
  });
});
