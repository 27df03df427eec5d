import { computed, shallowRef } from 'vue';
import type { Layer, LayerKind } from '../../../../shared/recipe/layer';
import { PRESETS } from '../../../../shared/recipe/presets';
import type { Recipe } from '../../../../shared/recipe/recipe';
import { beginHistory, commit, redo, undo, type History } from '../../../entities/pad/history';
import {
  checkDraft,
  draftOf,
  newLayer,
  withChange,
  withLayer,
  withMovedLayer,
  withNewLayer,
  withoutLayer,
  type RecipeDraft,
} from './draft';
import { areAlike, editedName, presetOf } from '../../../names/recipe-names';
import { sameRecipe } from '../../../names/same-recipe';
import { defineStore } from '../../../stores/define-store';

interface EditorState {
  /** The recipe that edits started from, and are reset to. */
  readonly origin: Recipe;
  readonly draft: RecipeDraft;
}

function stateOf(from: Recipe, recipe: Recipe): EditorState {
  return { origin: from, draft: draftOf(recipe) };
}

/** The recipe in the editor, with its undo history. Independent of the view's lifetime. */
export const useRecipeEditor = defineStore(() => {
  const history = shallowRef<History<EditorState>>(beginHistory(stateOf(PRESETS.article, PRESETS.article)));
  /** The target of the last change: consecutive changes of the same target are one undo step. */
  let lastTarget: string | null = null;

  const draft = computed(() => history.value.present.draft);
  const origin = computed(() => history.value.present.origin);
  const checkedDraft = computed(() => checkDraft(trulyNamed(draft.value)));
  const isChanged = computed(() => !sameRecipe(draft.value.recipe, origin.value));
  const canUndo = computed(() => history.value.past.length > 0);
  const canRedo = computed(() => history.value.future.length > 0);

  /** The preset that the recipe started from; null for a recipe of the user's. */
  const presetId = computed(() => presetOf(origin.value.name));

  /** Opens a recipe. One with the name of a preset is shown as a change of that preset. */
  function putRecipe(recipe: Recipe, from: Recipe = recipe): void {
    const preset = presetOf(recipe.name);
    go(stateOf(preset ? PRESETS[preset] : from, recipe), null);
  }

  function resetRecipe(): void {
    go(stateOf(origin.value, origin.value), null);
  }

  /** @param target The changed field; consecutive changes of the same field are one undo step. */
  function change(fields: Partial<Omit<Recipe, 'layers'>>, target: string): void {
    edit(withChange(draft.value, fields), target);
  }

  function changeLayer(index: number, layer: Layer, target: string): void {
    edit(withLayer(draft.value, index, layer), `${target} of ${draft.value.layerIds[index] ?? 0}`);
  }

  /** @returns The identifier of the new layer. */
  function addLayer(kind: LayerKind, index: number): number | undefined {
    edit(withNewLayer(draft.value, index, newLayer(kind)), null);
    return draft.value.layerIds[index];
  }

  /** @returns The identifier of the copy, which follows the layer. */
  function duplicateLayer(index: number): number | undefined {
    const layer = draft.value.recipe.layers[index];
    if (layer) edit(withNewLayer(draft.value, index + 1, layer), null);
    return draft.value.layerIds[index + 1];
  }

  function removeLayer(index: number): void {
    edit(withoutLayer(draft.value, index), null);
  }

  /** Moves a layer to an index of the list without it; indices out of range have no effect. */
  function moveLayer(from: number, to: number): void {
    if (to < 0 || to >= draft.value.recipe.layers.length || to === from) return;
    edit(withMovedLayer(draft.value, from, to), null);
  }

  function undoEdit(): void {
    history.value = undo(history.value);
    lastTarget = null;
  }

  function redoEdit(): void {
    history.value = redo(history.value);
    lastTarget = null;
  }

  /** A changed recipe no longer has the name of the one that it was changed from. */
  function trulyNamed({ recipe, layerIds }: RecipeDraft): RecipeDraft {
    const isEdited = recipe.name === origin.value.name && !areAlike(recipe, origin.value);
    return { recipe: isEdited ? { ...recipe, name: editedName(recipe.name) } : recipe, layerIds };
  }

  function edit(next: RecipeDraft, target: string | null): void {
    go({ origin: origin.value, draft: next }, target);
  }

  function go(next: EditorState, target: string | null): void {
    const goesOn = target !== null && target === lastTarget;
    history.value = goesOn ? { ...history.value, present: next } : commit(history.value, next);
    lastTarget = target;
  }

  return {
    draft,
    origin,
    checkedDraft,
    isChanged,
    canUndo,
    canRedo,
    presetId,
    putRecipe,
    resetRecipe,
    change,
    changeLayer,
    addLayer,
    duplicateLayer,
    removeLayer,
    moveLayer,
    undoEdit,
    redoEdit,
  };
});
