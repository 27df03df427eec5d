import { beforeEach, describe, expect, it } from 'vitest';
import { useRecipeEditor } from '../../../../../../src/renderer/features/train/recipe/recipe-editor';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';

const { article, best } = PRESETS;

let editor: ReturnType<typeof useRecipeEditor>;
beforeEach(() => (editor = useRecipeEditor()));

const layers = () => editor.draft.value.recipe.layers;

describe('the recipe editor', () => {
  it('detects changes of the preset, and resets them', () => {
    expect(editor.isChanged.value).toBe(false);
    editor.change({ epochs: 3 }, 'epochs');
    expect(editor.isChanged.value).toBe(true);
    expect(editor.presetId.value).toBe('article');
    editor.resetRecipe();
    expect(editor.draft.value.recipe).toBe(article);
    editor.undoEdit();
    expect(editor.draft.value.recipe.epochs).toBe(3);
  });

  it('shows a run’s recipe as a change of the preset with its name', () => {
    editor.putRecipe({ ...best, epochs: 2 });
    expect(editor.presetId.value).toBe('best');
    expect(editor.isChanged.value).toBe(true);
    editor.putRecipe({ ...best, name: 'Mine' });
    expect(editor.presetId.value).toBeNull();
    expect(editor.isChanged.value).toBe(false);
  });

  it('undoes typing in one field in one step, and each other change separately', () => {
    editor.change({ epochs: 1 }, 'epochs');
    editor.change({ epochs: 12 }, 'epochs');
    editor.change({ batch: 64 }, 'batch');
    editor.undoEdit();
    expect(editor.draft.value.recipe).toMatchObject({ epochs: 12, batch: 32 });
    editor.undoEdit();
    expect(editor.draft.value.recipe.epochs).toBe(10);
    editor.redoEdit();
    expect(editor.draft.value.recipe.epochs).toBe(12);
    editor.change({ epochs: 13 }, 'epochs');
    expect(editor.canRedo.value).toBe(false);
    editor.undoEdit();
    expect(editor.draft.value.recipe.epochs).toBe(12);
  });

  it('adds, duplicates, moves and removes layers', () => {
    const added = editor.addLayer('dropout', 2);
    expect(editor.draft.value.layerIds[2]).toBe(added);
    editor.duplicateLayer(2);
    expect(layers().map(({ kind }) => kind)).toEqual([
      'conv',
      'pool',
      'dropout',
      'dropout',
      'flatten',
      'dense',
      'dropout',
      'dense',
    ]);
    editor.moveLayer(0, -1);
    editor.moveLayer(0, 1);
    expect(layers()[1]?.kind).toBe('conv');
    editor.removeLayer(0);
    expect(layers()[0]?.kind).toBe('conv');
    for (let step = 0; step < 4; step++) editor.undoEdit();
    expect(editor.isChanged.value).toBe(false);
  });
});
