import type { Layer } from '../../../../shared/recipe/layer';
import type { Recipe } from '../../../../shared/recipe/recipe';

/** A setting in which recipes differ, or a layer that not all of them have at this place. */
export type Difference =
  | { readonly kind: 'field'; readonly field: DifferingField }
  | { readonly kind: 'layer'; readonly place: number; readonly layers: readonly (Layer | undefined)[] };

const FIELDS = [
  'name',
  'epochs',
  'batch',
  'seed',
  'optimizer',
  'learningRate',
  'labelSmoothing',
  'weightAveraging',
  'validation',
  'augmentation',
  'earlyStopping',
  'withMarks',
] as const satisfies readonly (keyof Recipe)[];
export type DifferingField = (typeof FIELDS)[number];

/** Everything in which recipes differ: settings first, then layers by their place. */
export function recipeDifferences(recipes: readonly Recipe[]): Difference[] {
  const differ = (values: readonly unknown[]): boolean =>
    new Set(values.map((value) => JSON.stringify(value))).size > 1;
  const fields = FIELDS.filter((field) => differ(recipes.map((recipe) => recipe[field])));
  const places = Array.from({ length: Math.max(0, ...recipes.map(({ layers }) => layers.length)) }).map(
    (_, place) => ({ kind: 'layer' as const, place, layers: recipes.map(({ layers }) => layers[place]) }),
  );
  return [
    ...fields.map((field) => ({ kind: 'field' as const, field })),
    ...places.filter(({ layers }) => differ(layers)),
  ];
}
