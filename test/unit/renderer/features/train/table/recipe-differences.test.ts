import { describe, expect, it } from 'vitest';
import { recipeDifferences } from '../../../../../../src/renderer/features/train/table/recipe-differences';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';

const { article, regular } = PRESETS;

describe('the differences of recipes', () => {
  it('are empty for equal recipes', () => {
    expect(recipeDifferences([article, { ...article }])).toEqual([]);
  });

  it('contain each setting once', () => {
    expect(
      recipeDifferences([article, { ...article, epochs: 3, validation: { kind: 'writers', share: 0.1 } }]),
    ).toEqual([
      { kind: 'field', field: 'epochs' },
      { kind: 'field', field: 'validation' },
    ]);
  });

  it('contain layers by index, also if one recipe has fewer', () => {
    const layers = recipeDifferences([article, regular]).filter(({ kind }) => kind === 'layer');
    expect(layers.map((difference) => 'index' in difference && difference.index)).toEqual([0, 1, 2, 3, 4, 5]);
    expect(layers.at(-1)).toEqual({ kind: 'layer', index: 5, layers: [article.layers[5], undefined] });
  });
});
