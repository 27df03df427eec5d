import { computed } from 'vue';
import type { Recipe } from '../../../../shared/recipe/recipe';
import { i18n } from '../../../locales';
import { doneOrNotify, valueOrNotify } from '../../../notify-failure';
import { showToast } from '../../../ui/toasts';
import { useRecipeEditor } from './recipe-editor';
import { useCollection } from '../../../stores/collection';
import { defineStore } from '../../../stores/define-store';

/** A name that no recipe has yet: `Mine`, `Mine 2`, `Mine 3`. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

/** The recipes that the user saved. */
export const useRecipeStore = defineStore((api) => {
  const { putRecipe } = useRecipeEditor();
  const { rows, byKey, read } = useCollection({
    list: api.recipes.list,
    onChanged: api.recipes.onChanged,
    keyOf: ({ name }: Recipe) => name,
    compare: (a, b) => a.name.localeCompare(b.name),
  });

  /** The saved recipes, by name. */
  const ownRecipes = computed(() => rows.value ?? []);

  /** Saves a recipe under its name, and opens it in the editor. The user is notified of a failure. */
  async function saveRecipe(recipe: Recipe): Promise<boolean> {
    if (!doneOrNotify(await api.recipes.save({ recipe }))) return false;
    putRecipe(recipe);
    showToast(i18n.global.t('train.own.saved', { name: recipe.name }));
    return true;
  }

  /** Removes a recipe from the list; it remains in the editor and can be saved again. */
  async function removeOwnRecipe(recipe: Recipe): Promise<void> {
    if (!doneOrNotify(await api.recipes.remove({ name: recipe.name }))) return;
    const { t } = i18n.global;
    showToast(t('train.own.removed', { name: recipe.name }), {
      action: { label: t('ui.undo'), run: () => void saveAgain(recipe) },
    });
  }

  async function saveAgain(recipe: Recipe): Promise<void> {
    doneOrNotify(await api.recipes.save({ recipe }));
  }

  /** Exports the recipe in the editor to a file. */
  async function shareRecipe(recipe: Recipe): Promise<void> {
    const saved = valueOrNotify(await api.recipes.export({ recipe }));
    if (saved) showToast(i18n.global.t('train.own.shared', { name: saved.name }));
  }

  /** The saved recipe that the editor started from, if any. */
  function ownRecipeNamed(name: string): Recipe | undefined {
    return byKey.value.get(name);
  }

  void read();

  return { ownRecipes, saveRecipe, removeOwnRecipe, shareRecipe, ownRecipeNamed };
});
