import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { ModelCard } from '../../shared/model/card';
import type { Recipe } from '../../shared/recipe/recipe';
import { i18n } from '../locales';
import { useActiveModelStore } from '../state/active-model';
import { namePartsOf } from './recipe-names';

/** Names in the language of the interface. */
export interface NameSpeech {
  readonly recipe: (recipe: Recipe) => string;
  /** A model has the name of its recipe, until it is renamed. */
  readonly model: (card: Pick<ModelCard, 'name' | 'recipe'>) => string;
}

type Translate = (key: string, values?: Record<string, unknown>) => string;

function speechOf(t: Translate): NameSpeech {
  const sayRecipe = (recipe: Recipe): string => {
    const { preset, base, isEdited, number } = namePartsOf(recipe);
    const name = preset ? t(`train.preset.${preset}.name`) : base;
    const said = isEdited ? t('train.editedName', { name }) : name;
    return number === null ? said : `${said} ${number}`;
  };
  return {
    recipe: sayRecipe,
    model: ({ name, recipe }) => (name === recipe.name ? sayRecipe(recipe) : name),
  };
}

/** Display names, reactive to the language. */
export function useNames(): ComputedRef<NameSpeech> {
  const { t } = useI18n();
  return computed(() => speechOf((key, values) => t(key, values ?? {})));
}

/** The display name of the active model; blank until it is known. */
export function useActiveModelName(): ComputedRef<string> {
  const { activeModel } = useActiveModelStore();
  const speech = useNames();
  return computed(() => (activeModel.value ? speech.value.model(activeModel.value) : ''));
}

/** Display names for a message, not reactive. */
export function names(): NameSpeech {
  const { t } = i18n.global;
  return speechOf((key, values) => t(key, values ?? {}));
}
