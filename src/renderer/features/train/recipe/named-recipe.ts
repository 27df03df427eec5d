import { computed } from 'vue';
import { models } from '../../models/models';
import { runs } from '../runs';
import { checkedDraft } from './recipe-editor';
import { distinctlyNamed } from '../../../names/recipe-names';

/** The recipe in the editor, under a name that no run or model of another recipe bears; null while it cannot be used. */
export const namedRecipe = computed(() => {
  const { recipe } = checkedDraft.value;
  if (!recipe) return null;
  return distinctlyNamed(recipe, [
    ...runs.value.map(({ summary }) => summary.recipe),
    ...(models.value ?? []).map(({ card }) => card.recipe),
  ]);
});
