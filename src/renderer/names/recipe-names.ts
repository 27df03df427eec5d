import { PRESET_IDS, PRESETS, type PresetId } from '../../shared/recipe/presets';
import type { Recipe } from '../../shared/recipe/recipe';
import { sameRecipe } from './same-recipe';

/*
 * Names of recipes. They are stored in English, as in the command line and recipe files; names that Inkling
 * generates are translated for display.
 */

const LONGEST = 80;
const EDITED = ' (edited)';
const PARTS = /^(?<base>.*?)(?<edited> \(edited\))?(?: (?<number>\d+))?$/s;

/** The preset with this name, which no other recipe may have. */
export function presetOf(name: string): PresetId | null {
  return PRESET_IDS.find((id) => PRESETS[id].name === name) ?? null;
}

/** `Article (edited)` for `Article`, and for names that already have this form, numbered or not. */
export function editedName(name: string): string {
  const base = unedited(name).slice(0, LONGEST - EDITED.length);
  return `${base}${EDITED}`;
}

/** `Article` for `Article (edited) 2`; any other name unchanged. */
export function unedited(name: string): string {
  const parts = PARTS.exec(name)?.groups;
  return parts?.edited && parts.base ? parts.base : name;
}

/** Whether two recipes train the same network in the same way: name, description and seed are ignored. */
export function areAlike(one: Recipe, other: Recipe): boolean {
  const { name, description, seed } = one;
  return sameRecipe(one, { ...other, name, description, seed });
}

/** The recipe under its own name, or the first numbered one that no other recipe has. */
export function distinctlyNamed(recipe: Recipe, others: readonly Recipe[]): Recipe {
  if (presetOf(recipe.name)) return recipe;
  const isTaken = (name: string): boolean =>
    others.some((other) => other.name === name && !areAlike(other, recipe));
  let name = recipe.name;
  for (let number = 2; isTaken(name); number++)
    name = `${recipe.name.slice(0, LONGEST - 1 - String(number).length)} ${number}`;
  return { ...recipe, name };
}

/** A stored name, parsed for translation. */
export interface NameParts {
  /** The preset that it names; null for a name that a user entered. */
  readonly preset: PresetId | null;
  readonly base: string;
  readonly isEdited: boolean;
  /** Null if it is not numbered. */
  readonly number: number | null;
}

/**
 * A recipe with a preset's name that differs from the preset, which older versions allowed, counts as edited.
 */
export function namePartsOf(recipe: Recipe): NameParts {
  const { name } = recipe;
  const itself = presetOf(name);
  if (itself)
    return {
      preset: itself,
      base: name,
      isEdited: !areAlike(recipe, PRESETS[itself]),
      number: null,
    };
  const parts = PARTS.exec(name)?.groups;
  if (!parts?.edited || !parts.base) return { preset: null, base: name, isEdited: false, number: null };
  return {
    preset: presetOf(parts.base),
    base: parts.base,
    isEdited: true,
    number: parts.number === undefined ? null : Number(parts.number),
  };
}
