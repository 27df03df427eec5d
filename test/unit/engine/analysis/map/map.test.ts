import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allNeighbours } from '../../../../../src/engine/analysis/all-neighbours';
import { layOut } from '../../../../../src/engine/analysis/map/lay-out';
import { quantisePoints, readMap } from '../../../../../src/engine/analysis/map/map-file';
import { principalPlane } from '../../../../../src/engine/analysis/map/principal-plane';
import { liveTensors } from '../../../../../src/engine/ops/scope';
import { randomStream } from '../../../../../src/engine/train/random';

/** Three heaps far from each other. */
function heaps(samples: number, width: number): Float32Array {
  const random = randomStream(7);
  return Float32Array.from({ length: samples * width }, (_, index) => {
    const heap = Math.floor(index / width) % 3;
    return random() + (index % width === heap ? 20 : 0);
  });
}

const SAMPLES = 300;
const WIDTH = 8;
const features = heaps(SAMPLES, WIDTH);

describe('all neighbours', () => {
  it('are those of plain comparison, and leave no tensors', async () => {
    const before = liveTensors();
    const { indices, distances } = await allNeighbours(features, WIDTH, 6);
    expect(liveTensors()).toBe(before);
    const row = (sample: number) => features.subarray(sample * WIDTH, (sample + 1) * WIDTH);
    for (let sample = 0; sample < SAMPLES; sample++) {
      const plain = Array.from({ length: SAMPLES }, (_, other) => ({
        other,
        distance: Math.hypot(...row(sample).map((value, index) => value - row(other)[index]!)),
      }))
        .sort((a, b) => a.distance - b.distance)
        .slice(0, 6);
      expect(indices[sample]).toEqual(plain.map(({ other }) => other));
      for (const [place, { distance }] of plain.entries())
        expect(distances[sample]![place]).toBeCloseTo(distance, 3);
    }
  });

  it('return the requested number for identical samples', async () => {
    const { indices } = await allNeighbours(new Float32Array(40 * 3).fill(1), 3, 4);
    for (const [sample, own] of indices.entries()) {
      expect(own).toHaveLength(4);
      expect(new Set(own).size).toBe(4);
      expect(own[0]).toBe(sample);
    }
  });
});

it('the principal plane is centred, uncorrelated, and widest along its first axis', () => {
  const places = principalPlane(features, WIDTH);
  const axis = (offset: number) => places.filter((_, index) => index % 2 === offset);
  const mean = (values: Float32Array) => values.reduce((sum, one) => sum + one, 0) / values.length;
  const [x, y] = [axis(0), axis(1)];
  expect(mean(x)).toBeCloseTo(0, 4);
  expect(mean(x.map((value) => value * value))).toBeCloseTo(1, 3);
  expect(mean(y.map((value) => value * value))).toBeLessThanOrEqual(1);
  expect(mean(x.map((value, index) => value * y[index]!))).toBeCloseTo(0, 4);
});

it('the layout keeps heaps apart, and is the same for the same seed', async () => {
  const neighbours = await allNeighbours(features, WIDTH, 10);
  const options = { neighbours, start: principalPlane(features, WIDTH), epochs: 60, seed: 3 };
  const places = await layOut(options);
  expect(await layOut(options)).toEqual(places);
  const at = (sample: number) => [places[2 * sample]!, places[2 * sample + 1]!] as const;
  const apart = (a: number, b: number) => Math.hypot(at(a)[0] - at(b)[0], at(a)[1] - at(b)[1]);
  let [own, other] = [0, 0];
  for (let sample = 0; sample + 3 < SAMPLES; sample++) {
    own += apart(sample, sample + 3);
    other += apart(sample, sample + 1);
  }
  expect(other).toBeGreaterThan(2 * own);
  await expect(layOut({ ...options, signal: AbortSignal.abort() })).rejects.toThrow('abort');
});

it('quantised points keep their shape and fill the square along one axis', () => {
  const coordinate = fc.double({ min: -50, max: 50, noNaN: true });
  fc.assert(
    fc.property(fc.array(fc.tuple(coordinate, coordinate), { minLength: 2, maxLength: 40 }), (points) => {
      const places = Float32Array.from(points.flat());
      const range = (values: ArrayLike<number>, axis: number) => {
        const own = Array.from(values).filter((_, index) => index % 2 === axis);
        return Math.max(...own) - Math.min(...own);
      };
      const widest = Math.max(range(places, 0), range(places, 1));
      fc.pre(widest > 1e-3);
      const found = quantisePoints(places);
      expect(Math.max(range(found, 0), range(found, 1))).toBe(65_535);
      for (const axis of [0, 1])
        expect(Math.abs(range(found, axis) - (range(places, axis) / widest) * 65_535)).toBeLessThan(2);
    }),
  );
});

it('a damaged or truncated map is null', async () => {
  expect(await readMap(join('assets', 'explore', 'map.gz'))).toHaveLength(280_000);
  const folder = await mkdtemp(join(tmpdir(), 'inkling-map-'));
  await writeFile(join(folder, 'map.gz'), 'no map');
  expect(await readMap(join(folder, 'map.gz'))).toBeNull();
  await rm(folder, { recursive: true });
});
