import { describe, expect, it } from 'vitest';
import { Augmenter } from '../../../../src/engine/train/augment';
import { loadMnist } from '../../../../src/engine/data/mnist';
import { findRoot, inklingPaths } from '../../../../src/platform/installed-files';
import { scope } from '../../../../src/engine/ops/scope';
import { floats, read } from '../../../../src/engine/ops/tensors';
import { randomStream } from '../../../../src/engine/train/random';
import { augmentPictures } from '../../../../src/shared/augmentation/augment-pictures';
import { NO_AUGMENTATION, type Augmentation } from '../../../../src/shared/recipe/recipe';

const SAMPLES = 24;
const KEY = 7;

function inEngine(pictures: readonly Float32Array[], recipe: Augmentation): Float32Array {
  const augmenter = new Augmenter(recipe);
  const pixels = Float32Array.from(pictures.flatMap((picture) => [...picture]));
  try {
    return scope(() =>
      Float32Array.from(read(augmenter.apply(floats(pixels, [SAMPLES, 28, 28, 1]), SAMPLES, KEY))),
    );
  } finally {
    augmenter.dispose();
  }
}

describe('augmentation as it is shown', () => {
  it.each<Partial<Augmentation>>([
    {},
    { rotate: 30 },
    { shift: 3.3 },
    { zoom: 0.3 },
    { shear: 25 },
    { strokeWidth: 1 },
    { strokeWidth: 3 },
    { rotate: 12, shift: 2, zoom: 0.12, shear: 10, strokeWidth: 1 },
  ])('is what training does to real samples: %j', async (change) => {
    const recipe = { ...NO_AUGMENTATION, ...change };
    const { images } = (await loadMnist(inklingPaths(findRoot(import.meta.dirname)))).train;
    const pictures = Array.from({ length: SAMPLES }, (_, sample) =>
      Float32Array.from(images.subarray(sample * 784, (sample + 1) * 784), (value) => value / 255),
    );
    const shown = augmentPictures(pictures, recipe, randomStream(KEY)).flatMap((picture) => [...picture]);
    const trained = inEngine(pictures, recipe);
    const furthest = shown.reduce(
      (most, value, at) => Math.max(most, Math.abs(value - (trained[at] ?? 0))),
      0,
    );
    expect(furthest).toBeLessThan(2e-5);
  });
});
