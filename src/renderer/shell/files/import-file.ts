import { drawingSchema, MAX_DRAWING_BYTES } from '../../../shared/ink/drawing';
import { recipeSchema } from '../../../shared/recipe/recipe';
import { placeDrawing, placeImage } from '../../entities/pad/place-file';
import { whyUnreadable } from '../../entities/pad/unreadable-file';
import { importRecipe } from '../../features/train/recipe/import-recipe';
import { notifyFailure } from '../../notify-failure';

/**
 * Opens an image or drawing on the pad, or a recipe in its editor. If the file cannot be imported, a message
 * says why and nothing changes.
 */
export async function importFile(file: Blob, name: string): Promise<void> {
  try {
    if (await isJson(file)) await importJson(file, name);
    else await placeImage(file, name);
  } catch (error) {
    notifyFailure({ code: whyUnreadable(error), detail: name });
  }
}

async function isJson(file: Blob): Promise<boolean> {
  return (await file.slice(0, 64).text()).trimStart().startsWith('{');
}

async function importJson(file: Blob, name: string): Promise<void> {
  const content = parseJson(file.size > MAX_DRAWING_BYTES ? '' : await file.text());
  const drawing = drawingSchema.safeParse(content);
  const recipe = recipeSchema.safeParse(content);
  if (drawing.success) placeDrawing(drawing.data);
  else if (recipe.success) importRecipe(recipe.data);
  else notifyFailure({ code: /\.json$/i.test(name) ? 'not-a-recipe' : 'not-a-drawing', detail: name });
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
