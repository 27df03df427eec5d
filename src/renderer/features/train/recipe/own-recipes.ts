import { readonly, shallowRef } from 'vue';
import type { Recipe } from '../../../../shared/recipe/recipe';
import { api } from '../../../bridge';
import { i18n } from '../../../locales';
import { valueOrTell } from '../../../tell-failure';
import { showToast } from '../../../ui/toasts';
import { putRecipe } from './recipe-editor';

const kept = shallowRef<readonly Recipe[]>([]);

/** The recipes that the person keeps, by name. */
export const ownRecipes = readonly(kept);

/** Keeps a recipe under its name, and goes on with it in the editor. A refusal is told. */
export async function keepRecipe(recipe: Recipe): Promise<boolean> {
  const all = valueOrTell(await api.recipes.keep({ recipe }));
  if (!all) return false;
  kept.value = all;
  putRecipe(recipe);
  showToast(i18n.global.t('train.own.kept', { name: recipe.name }));
  return true;
}

/** Takes a recipe out of the list; it stays in the editor, and can be kept again. */
export async function removeOwnRecipe(recipe: Recipe): Promise<void> {
  const all = valueOrTell(await api.recipes.remove({ name: recipe.name }));
  if (!all) return;
  kept.value = all;
  const { t } = i18n.global;
  showToast(t('train.own.removed', { name: recipe.name }), {
    action: { label: t('ui.undo'), run: () => void keepAgain(recipe) },
  });
}

async function keepAgain(recipe: Recipe): Promise<void> {
  kept.value = valueOrTell(await api.recipes.keep({ recipe })) ?? kept.value;
}

/** Writes the recipe in the editor into a file. */
export async function shareRecipe(recipe: Recipe): Promise<void> {
  const saved = valueOrTell(await api.recipes.save({ recipe }));
  if (saved) showToast(i18n.global.t('train.own.shared', { name: saved.name }));
}

/** The kept recipe that the editor began from, if it is one. */
export function ownRecipeNamed(name: string): Recipe | undefined {
  return kept.value.find((recipe) => recipe.name === name);
}

/** A name that no recipe bears yet: `Mine`, `Mine 2`, `Mine 3`. */
export function freeName(wanted: string, taken: readonly string[]): string {
  if (!taken.includes(wanted)) return wanted;
  for (let number = 2; ; number++) {
    const name = `${wanted} ${number}`;
    if (!taken.includes(name)) return name;
  }
}

async function load(): Promise<void> {
  const listed = await api.recipes.list();
  if (listed.ok) kept.value = listed.value;
}

void load();
