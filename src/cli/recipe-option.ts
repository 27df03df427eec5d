import { readFile } from 'node:fs/promises';
import { PRESET_IDS, type PresetId, PRESETS } from '../shared/recipe/presets';
import { type Recipe, recipeSchema } from '../shared/recipe/recipe';
import { systemReason } from '../platform/system-error';
import { UserError } from '../shared/user-error';
import { withoutByteOrderMark } from '../shared/byte-order-mark';

/**
 * Reads a recipe by preset name or file path.
 * @throws {UserError} if the file cannot be read or is not a valid recipe.
 */
export async function readRecipe(nameOrFile: string): Promise<Recipe> {
  if (isPreset(nameOrFile)) return PRESETS[nameOrFile];
  const text = await readFile(nameOrFile, 'utf8').catch((error: unknown) => {
    const hint = nameOrFile.includes('.') ? '' : ` The presets are ${PRESET_IDS.join(', ')}.`;
    throw new UserError('file-unreadable', {
      message: `Cannot read the recipe ${nameOrFile}: ${systemReason(error)}.${hint}`,
    });
  });
  const parsed = recipeSchema.safeParse(parseJson(nameOrFile, text));
  if (parsed.success) return parsed.data;
  const [issue] = parsed.error.issues;
  const place = issue && issue.path.length > 0 ? ` (${issue.path.join('.')})` : '';
  throw new UserError('not-a-recipe', {
    message: `${nameOrFile} is not a valid recipe: ${issue?.message ?? 'unknown reason'}${place}`,
  });
}

function isPreset(name: string): name is PresetId {
  return PRESET_IDS.some((id) => id === name);
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(withoutByteOrderMark(text));
  } catch {
    throw new UserError('not-a-recipe', { message: `${file} is not a recipe: it is not valid JSON.` });
  }
}
