export const DRAWING_EXTENSION = 'inkling';
export const MODEL_EXTENSION = 'inkmodel';
export const RECIPE_EXTENSION = 'inkling-recipe.json';
/** A recipe is recognised by its content: any file of JSON is taken for one. */
export const JSON_EXTENSION = 'json';
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp'] as const;

const OPENABLE: ReadonlySet<string> = new Set([DRAWING_EXTENSION, JSON_EXTENSION, ...PICTURE_EXTENSIONS]);

/** @param extension With its dot, as `extname` gives it. */
export function isOpenable(extension: string): boolean {
  return OPENABLE.has(extension.slice(1).toLowerCase());
}
