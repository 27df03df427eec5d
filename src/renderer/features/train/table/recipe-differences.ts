import type { Layer } from '../../../../shared/recipe/layer';
import type { Recipe } from '../../../../shared/recipe/recipe';

/** A setting in which recipes differ, or a layer that not all of them have at this index. */
export type Difference =
  | { readonly kind: 'field'; readonly field: DifferingField }
  | { readonly kind: 'layer'; readonly index: number; readonly layers: readonly (Layer | undefined)[] };

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

/** All differences between recipes: settings first, then layers by index. */
export function recipeDifferences(recipes: readonly Recipe[]): Difference[] {
  const differ = (values: readonly unknown[]): boolean =>
    new Set(values.map((value) => JSON.stringify(value))).size > 1;
  const fields = FIELDS.filter((field) => differ(recipes.map((recipe) => recipe[field])));
  const indices = Array.from({ length: Math.max(0, ...recipes.map(({ layers }) => layers.length)) }).map(
    (_, index) => ({ kind: 'layer' as const, index, layers: recipes.map(({ layers }) => layers[index]) }),
  );
  return [
    ...fields.map((field) => ({ kind: 'field' as const, field })),
    ...indices.filter(({ layers }) => differ(layers)),
  ];
}
