import { computed } from 'vue';
import { useModelStore } from '../../../entities/models/models';
import { useRunStore } from '../../../entities/runs/runs';
import { useRecipeEditor } from './recipe-editor';
import { distinctlyNamed } from '../../../names/recipe-names';
import { defineStore } from '../../../stores/define-store';

/** The recipe in the editor, with a name that no other recipe has. */
export const useNamedRecipe = defineStore(() => {
  const { models } = useModelStore();
  const { runs } = useRunStore();
  const { checkedDraft } = useRecipeEditor();
  /**
   * The recipe in the editor, with a name that no run or model of another recipe has; null while it is
   * invalid.
   */
  const namedRecipe = computed(() => {
    const { recipe } = checkedDraft.value;
    if (!recipe) return null;
    return distinctlyNamed(recipe, [
      ...runs.value.map(({ summary }) => summary.recipe),
      ...(models.value ?? []).map(({ card }) => card.recipe),
    ]);
  });

  return { namedRecipe };
});
