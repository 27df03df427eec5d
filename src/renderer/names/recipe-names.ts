import { PRESET_IDS, PRESETS, type PresetId } from '../../shared/recipe/presets';
import type { Recipe } from '../../shared/recipe/recipe';
import { sameRecipe } from './same-recipe';

/*
 * What a recipe is called. Names are stored in English, as the command line and recipe files have them; the window says
 * those that Inkling gave in its own language.
 */

const LONGEST = 80;
const EDITED = ' (edited)';
const PARTS = /^(?<base>.*?)(?<edited> \(edited\))?(?: (?<number>\d+))?$/s;

/** The preset that has this name, which no other recipe may take. */
export function presetOf(name: string): PresetId | null {
  return PRESET_IDS.find((id) => PRESETS[id].name === name) ?? null;
}

/** `Article (edited)` for `Article`, and for what is called so already, numbered or not. */
export function editedName(name: string): string {
  const base = unedited(name).slice(0, LONGEST - EDITED.length);
  return `${base}${EDITED}`;
}

/** `Article` for `Article (edited) 2`; any other name as it is. */
export function unedited(name: string): string {
  const parts = PARTS.exec(name)?.groups;
  return parts?.edited && parts.base ? parts.base : name;
}

/** Whether two recipes give the same network, trained in the same way: the name, the note and the seed say nothing of that. */
export function areAlike(one: Recipe, other: Recipe): boolean {
  const { name, description, seed } = one;
  return sameRecipe(one, { ...other, name, description, seed });
}

/** The recipe under its own name, or under the first numbered one that no other recipe bears. */
export function distinctlyNamed(recipe: Recipe, others: readonly Recipe[]): Recipe {
  if (presetOf(recipe.name)) return recipe;
  const isTaken = (name: string): boolean =>
    others.some((other) => other.name === name && !areAlike(other, recipe));
  let name = recipe.name;
  for (let number = 2; isTaken(name); number++)
    name = `${recipe.name.slice(0, LONGEST - 1 - String(number).length)} ${number}`;
  return { ...recipe, name };
}

/** A name as it is stored, taken apart for saying it. */
export interface NameParts {
  /** The preset that it names; null for a name that a user gave. */
  readonly preset: PresetId | null;
  readonly base: string;
  readonly isEdited: boolean;
  /** Null where it is not numbered. */
  readonly number: number | null;
}

/** A recipe that has a preset's name and is not the preset, as older versions let it be, counts as edited. */
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
