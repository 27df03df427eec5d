import { describe, expect, it } from 'vitest';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { checkDraft, draftOf } from '../../../../src/renderer/features/train/recipe-draft';

const { article, best } = PRESETS;
const draft = draftOf(article);

describe('checkDraft', () => {
  it('leaves a recipe as it was where nothing was changed', () => {
    for (const preset of Object.values(PRESETS))
      expect(checkDraft(preset, draftOf(preset))).toEqual({ ok: true, recipe: preset });
  });

  it('keeps the schedule and changes its rate', () => {
    const checked = checkDraft(best, { ...draftOf(best), rate: 0.01, epochs: 3 });
    expect(checked.ok && checked.recipe.learningRate).toEqual({
      kind: 'cosine',
      rate: 0.01,
      warmupEpochs: 1,
    });
    expect(checked.ok && checked.recipe.epochs).toBe(3);
  });

  it.each([
    [{ epochs: 0 }, { epochs: { code: 'at-least', limit: 1 } }],
    [{ epochs: 501 }, { epochs: { code: 'at-most', limit: 500 } }],
    [{ epochs: 1.5 }, { epochs: { code: 'whole' } }],
    [{ epochs: null }, { epochs: { code: 'number' } }],
    [{ batch: 5000 }, { batch: { code: 'at-most', limit: 4096 } }],
    [{ seed: -1 }, { seed: { code: 'at-least', limit: 0 } }],
    [{ seed: 2 ** 31 }, { seed: { code: 'at-most', limit: 2 ** 31 - 1 } }],
    [{ rate: 0 }, { rate: { code: 'more-than', limit: 0 } }],
    [{ rate: 11 }, { rate: { code: 'at-most', limit: 10 } }],
    [
      { rate: null, batch: 0 },
      { rate: { code: 'number' }, batch: { code: 'at-least', limit: 1 } },
    ],
  ] as const)('says what is wrong with %j', (change, problems) => {
    expect(checkDraft(article, { ...draft, ...change })).toEqual({ ok: false, problems });
  });
});
