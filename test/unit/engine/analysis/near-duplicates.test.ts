import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { DUPLICATE_LIMIT, nearDuplicates } from '../../../../src/engine/analysis/near-duplicates';
import { findRoot, inklingPaths } from '../../../../src/platform/installed-files';
import { loadMnist } from '../../../../src/engine/data/mnist';
import { nearDuplicatesSchema } from '../../../../src/shared/explore/near-duplicates';
import { PIXEL_COUNT, SPLIT_SIZES } from '../../../../src/shared/mnist';

const paths = inklingPaths(findRoot(process.cwd()));
const { train, test: held } = await loadMnist(paths);

function picture(number: number): Uint8Array {
  const { images } = number < SPLIT_SIZES.train ? train : held;
  const index = number < SPLIT_SIZES.train ? number : number - SPLIT_SIZES.train;
  return images.slice(index * PIXEL_COUNT, (index + 1) * PIXEL_COUNT);
}

/** Written plainly: the angle between two images as a distance on the unit sphere. */
function distance(a: Uint8Array, b: Uint8Array): number {
  const product = (x: Uint8Array, y: Uint8Array) =>
    x.reduce((sum, value, index) => sum + value * y[index]!, 0);
  const cosine = product(a, b) / Math.sqrt(product(a, a) * product(b, b));
  return Math.sqrt(Math.max(0, 2 - 2 * cosine));
}

test('finds an image that was changed a little or made paler, and no other', async () => {
  const some = train.images.slice(0, 300 * PIXEL_COUNT);
  some.set(
    picture(7).map((value) => value * 0.8),
    100 * PIXEL_COUNT,
  );
  const touched = picture(9);
  touched[0] = 60;
  some.set(touched, 200 * PIXEL_COUNT);
  expect(await nearDuplicates(some, 0.1)).toEqual([
    [7, 100],
    [9, 200],
  ]);
});

test('the list that comes with Inkling holds pairs that are as near as it says', () => {
  const file = readFileSync(join(paths.assets, 'explore', 'near-duplicates.json'), 'utf8');
  const { pairs, limit } = nearDuplicatesSchema.parse(JSON.parse(file));
  expect(limit).toBe(DUPLICATE_LIMIT);
  expect(pairs.length).toBeGreaterThan(0);
  for (const [a, b] of pairs) expect(distance(picture(a), picture(b))).toBeLessThan(limit + 1e-4);
});
