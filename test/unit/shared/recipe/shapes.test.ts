import { describe, expect, it } from 'vitest';
import type { Layer } from '../../../../src/shared/recipe/layer';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { recipeSchema } from '../../../../src/shared/recipe/recipe';
import { RecipeShapeError } from '../../../../src/shared/recipe/shape-problem';
import { examineLayers, layerShapes, totalParameters } from '../../../../src/shared/recipe/shapes';

const conv = (change: Partial<Extract<Layer, { kind: 'conv' }>> = {}): Layer => ({
  kind: 'conv',
  filters: 8,
  kernel: 3,
  stride: 1,
  padding: 'valid',
  activation: 'relu',
  batchNorm: false,
  ...change,
});
const pool = (size: number): Layer => ({ kind: 'pool', mode: 'max', size });
const flatten: Layer = { kind: 'flatten' };
const softmax: Layer = { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false };
const hidden: Layer = { kind: 'dense', units: 16, activation: 'relu', batchNorm: false };

describe('the shapes of a network', () => {
  it('are those of the article', () => {
    expect(layerShapes(PRESETS.article.layers).map(({ output }) => output)).toEqual([
      [26, 26, 28],
      [13, 13, 28],
      [4732],
      [128],
      [128],
      [10],
    ]);
    expect(totalParameters(PRESETS.article.layers)).toBe(607_394);
  });

  it('drop what does not fill a window, and round up where padded', () => {
    const shapes = layerShapes([conv({ stride: 2, padding: 'same' }), pool(4), flatten, softmax]);
    expect(shapes.map(({ output }) => output)).toEqual([[14, 14, 8], [3, 3, 8], [72], [10]]);
  });
});

describe('an invalid network', () => {
  it.each<[layers: Layer[], layerIndex: number, problem: unknown]>([
    [[flatten, conv()], 1, { code: 'needs-picture' }],
    [[flatten, pool(2)], 1, { code: 'needs-picture' }],
    [[flatten, { kind: 'globalAveragePool' }], 1, { code: 'needs-picture' }],
    [[softmax], 0, { code: 'needs-vector' }],
    [
      [pool(8), pool(4), flatten, softmax],
      1,
      { code: 'pool-too-large', values: { size: 4, height: 3, width: 3 } },
    ],
    [
      [pool(7), conv({ kernel: 5 })],
      1,
      { code: 'kernel-too-large', values: { size: 5, height: 4, width: 4 } },
    ],
    [[conv({ stride: 4 })], 0, { code: 'stride-too-large', values: { stride: 4, kernel: 3 } }],
    [[flatten, softmax, softmax], 1, { code: 'inner-softmax' }],
    [[flatten, hidden], 1, { code: 'no-classifier', values: { classes: 10 } }],
    [[conv()], 0, { code: 'no-classifier', values: { classes: 10 } }],
    [[flatten, { ...softmax, batchNorm: true }], 1, { code: 'batch-norm-on-logits' }],
    [
      [conv({ filters: 256 }), flatten, { ...hidden, units: 4096 }, softmax],
      2,
      { code: 'too-many-parameters', values: { limit: 20_000_000 } },
    ],
  ])('says which layer and why: %#', (layers, layerIndex, problem) => {
    expect(examineLayers(layers).problem).toEqual({ layerIndex, problem });
    expect(() => layerShapes(layers)).toThrow(RecipeShapeError);
    const parsed = recipeSchema.safeParse({ ...PRESETS.article, layers });
    expect(parsed.error?.issues[0]?.path).toEqual(['layers', layerIndex]);
    expect(parsed.error?.issues[0]?.message).toMatch(new RegExp(`^Layer ${layerIndex + 1}: .+\\.$`));
  });

  it('is examined up to the first problem', () => {
    expect(examineLayers([conv(), flatten, conv()]).shapes).toHaveLength(2);
  });
});
