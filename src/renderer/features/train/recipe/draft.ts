import type { z } from 'zod';
import type { Layer, LayerKind, LayerOf } from '../../../../shared/recipe/layer';
import { recipeSchema, type Recipe } from '../../../../shared/recipe/recipe';
import { examineLayers, type ExaminedLayers } from '../../../../shared/recipe/shapes';

/** A recipe that is being written: a number that is not typed yet is NaN, and the network may not fit together. */
export interface RecipeDraft {
  readonly recipe: Recipe;
  /** One for each layer, which it keeps wherever it is moved. */
  readonly layerIds: readonly number[];
}

let nextLayerId = 1;

export function draftOf(recipe: Recipe): RecipeDraft {
  return { recipe, layerIds: recipe.layers.map(() => nextLayerId++) };
}

export function withChange(draft: RecipeDraft, change: Partial<Omit<Recipe, 'layers'>>): RecipeDraft {
  return { ...draft, recipe: { ...draft.recipe, ...change } };
}

export function withLayer(draft: RecipeDraft, index: number, layer: Layer): RecipeDraft {
  return withLayers(draft, spliced(draft.recipe.layers, index, 1, layer), draft.layerIds);
}

/** The layer goes before the one that is at `index` now. */
export function withNewLayer(draft: RecipeDraft, index: number, layer: Layer): RecipeDraft {
  const { recipe, layerIds } = draft;
  return withLayers(
    draft,
    spliced(recipe.layers, index, 0, layer),
    spliced(layerIds, index, 0, nextLayerId++),
  );
}

export function withoutLayer(draft: RecipeDraft, index: number): RecipeDraft {
  return withLayers(draft, spliced(draft.recipe.layers, index, 1), spliced(draft.layerIds, index, 1));
}

/** Takes a layer out and puts it where `to` counts in the list without it. */
export function withMovedLayer(draft: RecipeDraft, from: number, to: number): RecipeDraft {
  return withLayers(draft, moved(draft.recipe.layers, from, to), moved(draft.layerIds, from, to));
}

function withLayers(
  draft: RecipeDraft,
  layers: readonly Layer[],
  layerIds: RecipeDraft['layerIds'],
): RecipeDraft {
  return { recipe: { ...draft.recipe, layers: [...layers] }, layerIds };
}

function moved<Item>(list: readonly Item[], from: number, to: number): readonly Item[] {
  const item = list[from];
  return item === undefined ? list : spliced(spliced(list, from, 1), to, 0, item);
}

/** A copy of a list with some of it taken out and others put there. */
function spliced<Item>(
  list: readonly Item[],
  at: number,
  removed: number,
  ...added: Item[]
): readonly Item[] {
  return [...list.slice(0, at), ...added, ...list.slice(at + removed)];
}

const NEW_LAYERS: { readonly [Kind in LayerKind]: LayerOf<Kind> } = {
  conv: {
    kind: 'conv',
    filters: 32,
    kernel: 3,
    stride: 1,
    padding: 'same',
    activation: 'relu',
    batchNorm: false,
  },
  pool: { kind: 'pool', mode: 'max', size: 2 },
  dropout: { kind: 'dropout', rate: 0.25 },
  flatten: { kind: 'flatten' },
  globalAveragePool: { kind: 'globalAveragePool' },
  dense: { kind: 'dense', units: 128, activation: 'relu', batchNorm: false },
};

/** A layer as it is added, with settings that mostly fit. */
export function newLayer(kind: LayerKind): Layer {
  return NEW_LAYERS[kind];
}

/** Why a field cannot be used, as a message's name and what goes into it. */
export interface FieldProblem {
  readonly code: 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'whole' | 'number' | 'needs-validation';
  readonly limit?: number;
}

export interface CheckedDraft {
  /** Null while something is wrong. */
  readonly recipe: Recipe | null;
  /** By the field's path: `epochs`, `learningRate.rate`, `layers.2.filters`. */
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly network: ExaminedLayers;
}

/** Checks a draft against the limits that the recipe's schema sets. */
export function checkDraft({ recipe }: RecipeDraft): CheckedDraft {
  const network = examineLayers(recipe.layers);
  const parsed = recipeSchema.safeParse(recipe);
  if (parsed.success) return { recipe: parsed.data, problems: new Map(), network };
  const problems = new Map<string, FieldProblem>();
  for (const issue of parsed.error.issues) {
    const path = issue.path.join('.');
    if (!problems.has(path)) problems.set(path, problemOf(issue));
  }
  return { recipe: null, problems, network };
}

type Issue = z.core.$ZodIssue;

function problemOf(issue: Issue): FieldProblem {
  switch (issue.code) {
    case 'too_small':
      return { code: issue.inclusive === false ? 'more-than' : 'at-least', limit: Number(issue.minimum) };
    case 'too_big':
      return { code: issue.inclusive === false ? 'less-than' : 'at-most', limit: Number(issue.maximum) };
    case 'invalid_type':
      return { code: issue.expected === 'int' ? 'whole' : 'number' };
    case 'custom':
      return { code: 'needs-validation' };
    default:
      return { code: 'number' };
  }
}
