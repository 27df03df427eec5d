import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkDraft,
  draftOf,
  newLayer,
  withChange,
  withLayer,
  withMovedLayer,
  withNewLayer,
  withoutLayer,
} from '../../../../../../src/renderer/features/train/recipe/draft';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';
import type { Recipe } from '../../../../../../src/shared/recipe/recipe';

const { article, best } = PRESETS;

describe('checkDraft', () => {
  it('does not change a valid recipe', () => {
    for (const preset of Object.values(PRESETS))
      expect(checkDraft(draftOf(preset))).toMatchObject({ recipe: preset, problems: new Map() });
  });

  it.each<[change: Partial<Recipe>, path: string, problem: unknown]>([
    [{ epochs: 0 }, 'epochs', { code: 'at-least', limit: 1 }],
    [{ epochs: 501 }, 'epochs', { code: 'at-most', limit: 500 }],
    [{ epochs: 1.5 }, 'epochs', { code: 'whole' }],
    [{ epochs: NaN }, 'epochs', { code: 'number' }],
    [{ seed: 2 ** 31 }, 'seed', { code: 'at-most', limit: 2 ** 31 - 1 }],
    [{ learningRate: { kind: 'constant', rate: 0 } }, 'learningRate.rate', { code: 'more-than', limit: 0 }],
    [{ optimizer: { kind: 'sgd', momentum: 1 } }, 'optimizer.momentum', { code: 'less-than', limit: 1 }],
    [{ earlyStopping: 3 }, 'earlyStopping', { code: 'needs-validation' }],
    [{ weightAveraging: NaN }, 'weightAveraging', { code: 'number' }],
  ])('reports the problem of %j', (change, path, problem) => {
    const { recipe, problems } = checkDraft(withChange(draftOf(article), change));
    expect(recipe).toBeNull();
    expect([...problems]).toEqual([[path, problem]]);
  });

  it('reports problems within a layer, and where the network does not fit', () => {
    const draft = draftOf(article);
    const wrong = checkDraft(withLayer(draft, 1, { kind: 'pool', mode: 'max', size: 9 }));
    expect(wrong.problems.get('layers.1.size')).toEqual({ code: 'at-most', limit: 8 });
    const flat = checkDraft(withNewLayer(draft, 3, newLayer('conv')));
    expect(flat.network.problem).toEqual({ layerIndex: 3, problem: { code: 'needs-picture' } });
    expect(flat.recipe).toBeNull();
  });
});

describe('the layers of a draft', () => {
  it('have stable identifiers when they move', () => {
    const draft = draftOf(best);
    const last = draft.layerIds.length - 1;
    fc.assert(
      fc.property(fc.integer({ min: 0, max: last }), fc.integer({ min: 0, max: last }), (from, to) => {
        const moved = withMovedLayer(draft, from, to);
        expect(moved.recipe.layers[to]).toBe(best.layers[from]);
        expect(moved.layerIds[to]).toBe(draft.layerIds[from]);
        expect(withMovedLayer(moved, to, from)).toEqual(draft);
      }),
    );
  });

  it('have new identifiers when they are added', () => {
    const draft = draftOf(article);
    const added = withNewLayer(draft, 2, newLayer('dropout'));
    expect(new Set(added.layerIds).size).toBe(article.layers.length + 1);
    expect(added.recipe.layers[2]).toEqual({ kind: 'dropout', rate: 0.25 });
    expect(withoutLayer(added, 2)).toEqual(draft);
  });
});
