import { expect, test } from 'vitest';
import { filtersOf } from '../../../../src/engine/train/filters';
import { initialWeights } from '../../../../src/engine/network/weights';
import type { Layer } from '../../../../src/shared/recipe/layer';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { conv, dense, smallRecipe, softmax } from '../support/small';

function filters(layers: Layer[], fill?: (values: Float32Array) => void) {
  const weights = initialWeights(smallRecipe(layers));
  const first = [...weights.values()][0];
  if (first) fill?.(first.values);
  return { pictures: filtersOf(layers, weights), first: first?.values ?? new Float32Array() };
}

test("a convolution's filters lie row by row, each pixel where the kernel has it", () => {
  const { pictures, first } = filters([conv({ filters: 3, kernel: 3 }), { kind: 'flatten' }, softmax]);
  expect(pictures).toMatchObject({ kind: 'convolution', count: 3, side: 3 });
  // Pixel (row 2, column 1) of filter 1, in a kernel of [row, column, channel, filter].
  const weight = first[(2 * 3 + 1) * 3 + 1] ?? 0;
  const shown = ((pictures?.values[9 + 7] ?? 0) / 127) * (pictures?.scale ?? 0);
  expect(Math.abs(shown - weight)).toBeLessThan((pictures?.scale ?? 0) / 127);
});

test('of a dense layer the first units are images of 28 pixels, or of what a pool leaves', () => {
  const regular = filtersOf(PRESETS.regular.layers, initialWeights(PRESETS.regular));
  expect(regular).toMatchObject({ kind: 'dense', count: 12, side: 28 });
  const pooled = filters([{ kind: 'pool', mode: 'max', size: 2 }, { kind: 'flatten' }, dense(), softmax]);
  expect(pooled.pictures).toMatchObject({ kind: 'dense', count: 7, side: 14 });
});

test('single pixels are no images, and weights that are all 0 are', () => {
  expect(filters([{ kind: 'globalAveragePool' }, softmax]).pictures).toBeNull();
  const zero = filters([{ kind: 'flatten' }, softmax], (values) => values.fill(0)).pictures;
  expect(zero?.scale).toBe(0);
  expect(zero?.values.every((value) => value === 0)).toBe(true);
});
