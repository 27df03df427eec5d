import { computed, shallowRef } from 'vue';
import { PRESET_IDS, PRESETS, type PresetId } from '../../../shared/recipe/presets';
import type { Recipe } from '../../../shared/recipe/recipe';
import { checkDraft, draftOf, type RecipeDraft } from './recipe-draft';

/** The recipe that is being prepared. Outlives the view, so that a change is not lost on a look elsewhere. */
const base = shallowRef<Recipe>(PRESETS.article);

export const draft = shallowRef<RecipeDraft>(draftOf(base.value));
export const baseRecipe = computed(() => base.value);
export const checkedDraft = computed(() => checkDraft(base.value, draft.value));

/** The preset that the recipe began from; null for a recipe from elsewhere. */
export const presetId = computed<PresetId | null>(() => {
  return PRESET_IDS.find((id) => PRESETS[id].name === base.value.name) ?? null;
});

/** Puts a recipe into the form, as it is. */
export function putRecipe(recipe: Recipe): void {
  base.value = recipe;
  draft.value = draftOf(recipe);
}
