import type { Recipe } from '../../../../shared/recipe/recipe';
import type { Formats } from '../../../ui/format';
import type { DifferingField } from './recipe-differences';

/** How a language formats names and numbers. */
export interface Speech extends Pick<Formats, 'number' | 'percent' | 'powerOfTen'> {
  /** The display name of a recipe. */
  readonly recipe: (recipe: Recipe) => string;
  readonly t: (key: string, values?: Record<string, unknown>) => string;
}

const NONE = '–';
const DIGITS = 7;
/** Smaller numbers are formatted as a power of ten. */
const LEAST = 1e-4;

/**
 * Formats a recipe's setting in one line, such as `Adam, Beta 1 0.9`. A disabled setting is a dash, or
 * omitted within a list.
 */
export function settingText(recipe: Recipe, field: DifferingField, speech: Speech): string {
  const { t, number, percent } = speech;
  switch (field) {
    case 'name':
      return speech.recipe(recipe);
    case 'epochs':
    case 'batch':
    case 'seed':
      return number(recipe[field]);
    case 'labelSmoothing':
    case 'weightAveraging':
    case 'earlyStopping': {
      const value = recipe[field];
      return value === null || value === 0 ? NONE : number(value, DIGITS);
    }
    case 'withMarks':
      return recipe.withMarks ? t('train.field.withMarks.label') : NONE;
    case 'optimizer':
      return [t(`train.optimizer.${recipe.optimizer.kind}`), ...numbersOf(recipe.optimizer, speech)].join(
        t('train.comma'),
      );
    case 'learningRate':
      return [
        t(`train.schedule.${recipe.learningRate.kind}`),
        ...numbersOf(recipe.learningRate, speech),
      ].join(t('train.comma'));
    case 'validation': {
      const { validation } = recipe;
      const kind = t(`train.validation.${validation.kind}`);
      return validation.kind === 'none' ? kind : `${kind} ${percent(validation.share, 0)}`;
    }
    case 'augmentation': {
      const changes = Object.entries(recipe.augmentation).filter(([, value]) => value !== 0);
      const said = changes.map(([name, value]) => {
        const amount = name === 'zoom' ? percent(value, 0) : number(value, 3);
        const text = t(`train.augmentation.${name}.value`, { value: amount });
        return `${t(`train.augmentation.${name}.label`)} ${text}`;
      });
      return said.length > 0 ? said.join(t('train.comma')) : NONE;
    }
  }
}

/** The label of a setting's number in the recipe form. */
const FIELD_OF: Readonly<Record<string, string>> = { warmupEpochs: 'warmup' };

function numbersOf(setting: object, { t, number, powerOfTen }: Speech): string[] {
  const written = (value: number): string => (value < LEAST ? powerOfTen(value) : number(value, DIGITS));
  return Object.entries(setting).flatMap(([name, value]) =>
    typeof value === 'number' && value !== 0
      ? [`${t(`train.field.${FIELD_OF[name] ?? name}.label`)} ${written(value)}`]
      : [],
  );
}
