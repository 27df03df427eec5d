import fc from 'fast-check';
import { expect, test } from 'vitest';
import { nearestNeighbours } from '../../../../../src/engine/predict/dataset-predictions/neighbours';
import { randomFloats } from '../../support/small';

/** Every distance, sorted. */
function plainly(features: Float32Array, query: Float32Array, count: number, except?: number) {
  const samples = features.length / query.length;
  const squares = Array.from({ length: samples }, (_, sample) => ({
    sample,
    square: query.reduce(
      (sum, value, index) => sum + (features[sample * query.length + index]! - value) ** 2,
      0,
    ),
  }));
  const sorted = squares
    .filter(({ sample }) => sample !== except)
    .sort((a, b) => a.square - b.square || a.sample - b.sample)
    .slice(0, count);
  return {
    indices: sorted.map(({ sample }) => sample),
    distances: sorted.map(({ square }) => Math.sqrt(square)),
  };
}

test('finds what a plain search finds, also among samples equally near', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.integer({ min: 1, max: 40 }),
      fc.integer({ min: 1, max: 60 }),
      fc.integer({ min: 1, max: 12 }),
      fc.option(fc.nat({ max: 59 }), { nil: undefined }),
      fc.nat(),
      async (length, samples, count, except, key) => {
        // Whole numbers meet often, so that there are ties.
        const features = randomFloats(samples * length, key).map((value) => Math.round(value * 2));
        const query = randomFloats(length, key + 1).map((value) => Math.round(value * 2));
        const found = await nearestNeighbours(features, query, count, except);
        expect(found).toEqual(plainly(features, query, count, except));
      },
    ),
    { numRuns: 200 },
  );
});

test('a sample is its own nearest neighbour unless it is left out, across many blocks', async () => {
  const features = randomFloats(30_000 * 128, 7);
  const query = features.slice(20_000 * 128, 20_001 * 128);
  const found = await nearestNeighbours(features, query, 5);
  expect(found.indices[0]).toBe(20_000);
  expect(found.distances[0]).toBe(0);
  expect(found).toEqual(plainly(features, query, 5));
  const others = await nearestNeighbours(features, query, 4, 20_000);
  expect(others.indices).toEqual(found.indices.slice(1));
});

test('yields to the event loop while it searches', async () => {
  const features = randomFloats(30_000 * 256, 9);
  let events = 0;
  const timer = setInterval(() => (events += 1), 0);
  await nearestNeighbours(features, features.slice(0, 256), 5);
  clearInterval(timer);
  expect(events).toBeGreaterThan(0);
});
