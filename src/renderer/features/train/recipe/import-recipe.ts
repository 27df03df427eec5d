import type { Recipe } from '../../../../shared/recipe/recipe';
import { i18n } from '../../../locales';
import { useViewStore } from '../../../state/view';
import { showToast } from '../../../ui/toasts';
import { useRecipeEditor } from './recipe-editor';
import { names } from '../../../names/say-name';

/** Opens a recipe from a file in the editor. */
export function importRecipe(recipe: Recipe): void {
  const { showView } = useViewStore();
  const { putRecipe } = useRecipeEditor();
  putRecipe(recipe);
  showView('train');
  showToast(i18n.global.t('train.opened', { name: names().recipe(recipe) }));
}
