export const DRAWING_EXTENSION = 'inkling';
export const MODEL_EXTENSION = 'inkmodel';
export const RECIPE_EXTENSION = 'inkrecipe';
/** A recipe is recognised by its content: any file of JSON is taken for one. */
export const JSON_EXTENSION = 'json';
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** Every extension of what Inkling opens. */
export const OPENABLE_EXTENSIONS: readonly string[] = [
  DRAWING_EXTENSION,
  RECIPE_EXTENSION,
  JSON_EXTENSION,
  MODEL_EXTENSION,
  ...PICTURE_EXTENSIONS,
];

/** @param extension With its dot, as `extname` gives it. */
export function isOpenable(extension: string): boolean {
  return OPENABLE_EXTENSIONS.includes(extension.slice(1).toLowerCase());
}
