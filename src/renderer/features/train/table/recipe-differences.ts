import type { Layer } from '../../../../shared/recipe/layer';
import type { Recipe } from '../../../../shared/recipe/recipe';

/** A setting in which recipes differ, with what each has; undefined where a recipe has nothing there. */
export type Difference =
  | { readonly kind: 'field'; readonly field: DifferingField; readonly values: readonly string[] }
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
] as const satisfies readonly (keyof Recipe)[];
export type DifferingField = (typeof FIELDS)[number];

/** Everything in which recipes differ, layers first by their place. */
export function recipeDifferences(recipes: readonly Recipe[]): Difference[] {
  const differences: Difference[] = [];
  for (const field of FIELDS) {
    const values = recipes.map((recipe) => settingText(recipe[field]));
    if (new Set(values).size > 1) differences.push({ kind: 'field', field, values });
  }
  const longest = Math.max(0, ...recipes.map(({ layers }) => layers.length));
  for (let place = 0; place < longest; place++) {
    const layers = recipes.map((recipe) => recipe.layers[place]);
    if (new Set(layers.map((layer) => JSON.stringify(layer))).size > 1)
      differences.push({ kind: 'layer', place, layers });
  }
  return differences;
}

/** A setting as one line: `adam, beta1 0.9`. What is null or turned off by 0 throughout is a dash. */
export function settingText(value: unknown): string {
  if (value === null || value === undefined) return '–';
  if (typeof value !== 'object') return typeof value === 'string' ? value : JSON.stringify(value);
  const parts = Object.entries(value)
    .filter(([, inner]) => inner !== 0)
    .map(([name, inner]) => (name === 'kind' ? String(inner) : `${name} ${String(inner)}`));
  return parts.length > 0 ? parts.join(', ') : '–';
}
