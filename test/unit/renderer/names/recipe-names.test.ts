import { describe, expect, it } from 'vitest';
import { useRecipeEditor } from '../../../../src/renderer/features/train/recipe/recipe-editor';
import {
  distinctlyNamed,
  editedName,
  namePartsOf,
  unedited,
} from '../../../../src/renderer/names/recipe-names';
import { kerasProgram } from '../../../../src/shared/keras/keras-program';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { recipeSchema } from '../../../../src/shared/recipe/recipe';

const { article } = PRESETS;

describe('names of recipes', () => {
  it('a changed preset is called edited, until the change is undone', () => {
    const editor = useRecipeEditor();
    editor.change({ epochs: 3 }, 'epochs');
    const edited = editor.checkedDraft.value.recipe!;
    expect(edited.name).toBe('Article (edited)');
    expect(kerasProgram(edited)).toContain('Keras tutorial CNN (edited)');
    editor.undoEdit();
    expect(editor.checkedDraft.value.recipe?.name).toBe('Article');
  });

  it('the name is the same if only the seed differs, as the network is the same', () => {
    const editor = useRecipeEditor();
    editor.putRecipe({ ...article, seed: 7 });
    expect(editor.checkedDraft.value.recipe?.name).toBe('Article');
  });

  it('different edited recipes are numbered, but not the same recipe trained again', () => {
    const name = editedName(article.name);
    const [three, four] = [
      { ...article, name, epochs: 3 },
      { ...article, name, epochs: 4 },
    ];
    expect(distinctlyNamed(three, [three]).name).toBe('Article (edited)');
    const second = distinctlyNamed(four, [three, article]);
    expect(second.name).toBe('Article (edited) 2');
    expect(distinctlyNamed({ ...article, name, epochs: 5 }, [three, second]).name).toBe('Article (edited) 3');
    expect(distinctlyNamed(four, [three, second]).name).toBe('Article (edited) 2');
  });

  it('suffixes are not repeated, and the length of names is limited', () => {
    expect(editedName('Article (edited) 2')).toBe('Article (edited)');
    expect(unedited('Article (edited) 12')).toBe('Article');
    expect(unedited('Version 2')).toBe('Version 2');
    const long = { ...article, name: editedName('x'.repeat(80)) };
    expect(recipeSchema.safeParse(long).success).toBe(true);
    const other = distinctlyNamed(long, [{ ...long, epochs: 1 }]);
    expect(recipeSchema.safeParse(other).success).toBe(true);
    expect(other.name).not.toBe(long.name);
  });

  it('a preset differs from what an older version trained under its name', () => {
    expect(namePartsOf(article)).toMatchObject({ preset: 'article', isEdited: false });
    expect(namePartsOf({ ...article, batch: 64 })).toMatchObject({ preset: 'article', isEdited: true });
    expect(namePartsOf({ ...article, name: 'Article (edited) 2' })).toMatchObject({
      preset: 'article',
      isEdited: true,
      number: 2,
    });
    expect(namePartsOf({ ...article, name: 'Mine 2' })).toMatchObject({ preset: null, base: 'Mine 2' });
  });
});
