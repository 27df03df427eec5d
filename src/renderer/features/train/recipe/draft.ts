import type { z } from 'zod';
import type { Layer, LayerKind, LayerOf } from '../../../../shared/recipe/layer';
import { recipeSchema, type Recipe } from '../../../../shared/recipe/recipe';
import { examineLayers, type ExaminedLayers } from '../../../../shared/recipe/shapes';

/** A recipe while it is edited: missing numbers are NaN, and layers may not fit together. */
export interface RecipeDraft {
  readonly recipe: Recipe;
  /** Identifier of a layer, which stays the same when the layer moves. */
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

/** The layer is inserted before the one at `index`. */
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

/** Moves a layer; `to` is an index of the list without it. */
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

/** A copy of a list with some elements removed and others inserted. */
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

/** A new layer, with settings that usually fit. */
export function newLayer(kind: LayerKind): Layer {
  return NEW_LAYERS[kind];
}

/** Why a field is invalid, as a message key and its parameters. */
export interface FieldProblem {
  readonly code: 'at-least' | 'more-than' | 'at-most' | 'less-than' | 'whole' | 'number' | 'needs-validation';
  readonly limit?: number;
}

export interface CheckedDraft {
  /** Null while a field is invalid. */
  readonly recipe: Recipe | null;
  /** Problems by path of the field: `epochs`, `learningRate.rate`, `layers.2.filters`. */
  readonly problems: ReadonlyMap<string, FieldProblem>;
  readonly network: ExaminedLayers;
}

/** Validates a draft against the limits of the recipe's schema. */
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
