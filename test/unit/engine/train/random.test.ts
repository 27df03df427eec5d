import { describe, expect, it } from 'vitest';
import { keyOf, randomStream, shuffle } from '../../../../src/engine/train/random';

const COUNT = 20_000;

describe('random numbers', () => {
  it('are fixed by their key', () => {
    const [a, b] = [randomStream(keyOf(1, 2)), randomStream(keyOf(1, 2))];
    expect(Array.from({ length: 9 }, a)).toEqual(Array.from({ length: 9 }, b));
  });

  it('differ for every seed, purpose and position', () => {
    const keys = new Set<number>();
    for (let seed = 0; seed < 20; seed++)
      for (let purpose = 0; purpose < 5; purpose++)
        for (let step = 0; step < 100; step++) keys.add(keyOf(seed, purpose, step));
    // 10,000 keys of 32 bits: by chance some 0.01 pairs are alike.
    expect(keys.size).toBe(20 * 5 * 100);
  });

  it('are uniform and uncorrelated', () => {
    const random = randomStream(keyOf(3));
    const values = Array.from({ length: COUNT }, random);
    const bins = new Array<number>(10).fill(0);
    for (const value of values) bins[Math.floor(value * 10)]!++;
    // Five standard deviations of a binomial with 20,000 draws of a tenth.
    for (const bin of bins) expect(Math.abs(bin - COUNT / 10)).toBeLessThan(5 * Math.sqrt(COUNT * 0.09));
    const products = values.slice(1).map((value, index) => (value - 0.5) * (values[index]! - 0.5));
    const correlation = (12 * products.reduce((sum, product) => sum + product, 0)) / products.length;
    expect(Math.abs(correlation)).toBeLessThan(5 / Math.sqrt(COUNT));
  });

  it('shuffle without losing anything, each order as likely as another', () => {
    const counts = new Map<string, number>();
    const random = randomStream(keyOf(4));
    for (let round = 0; round < 6000; round++) {
      const values = Int32Array.of(1, 2, 3);
      shuffle(values, random);
      counts.set(values.join(), (counts.get(values.join()) ?? 0) + 1);
    }
    expect(counts.size).toBe(6);
    for (const count of counts.values()) expect(Math.abs(count - 1000)).toBeLessThan(150);
  });
});
