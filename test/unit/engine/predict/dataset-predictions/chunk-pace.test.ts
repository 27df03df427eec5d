import { expect, test } from 'vitest';
import { ChunkPace } from '../../../../../src/engine/predict/dataset-predictions/chunk-pace';

/** The sizes of some chunks, each of which takes as long as `cost` says. */
function sizes(chunks: number, cost: (size: number, chunk: number) => number): number[] {
  const pace = new ChunkPace(() => 6);
  return Array.from({ length: chunks }, (_, chunk) => {
    const { size } = pace;
    pace.note(cost(size, chunk));
    return size;
  });
}

test('chunks grow to what fits into some milliseconds, doubling at most', () => {
  const grown = sizes(40, (size) => size * 0.25);
  for (const [place, size] of grown.entries()) expect(size).toBeLessThanOrEqual(2 * (grown[place - 1] ?? 1));
  expect(grown.at(-1)).toBe(16);
});

test('the first chunk of a size, which prepares its kernels, counts for nothing', () => {
  const met = new Set<number>();
  const grown = sizes(40, (size) => {
    const isFirst = !met.has(size);
    met.add(size);
    return isFirst ? 500 : size * 0.25;
  });
  expect(grown.at(-1)).toBe(16);
});

test('chunks shrink where the machine becomes slower, down to one sample', () => {
  const shrunk = sizes(120, (size, chunk) => size * (chunk < 40 ? 0.1 : 50));
  expect(shrunk[39]).toBe(32);
  expect(shrunk.at(-1)).toBe(1);
});

test('chunks never grow beyond a bound, however fast', () => {
  expect(Math.max(...sizes(60, () => 0))).toBe(64);
});

test('chunks follow a target that changes', () => {
  let target = 25;
  const pace = new ChunkPace(() => target);
  const after = (chunks: number) => {
    for (let chunk = 0; chunk < chunks; chunk += 1) pace.note(pace.size * 0.25);
    return pace.size;
  };
  expect(after(40)).toBe(64);
  target = 6;
  expect(after(1)).toBe(16);
});
