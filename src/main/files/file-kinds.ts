export const DRAWING_EXTENSION = 'inkling';
export const MODEL_EXTENSION = 'inkmodel';
export const RECIPE_EXTENSION = 'inkrecipe';
/** Recipes are recognised by content: any JSON file may be one. */
export const JSON_EXTENSION = 'json';
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp'] as const;

/** Every file extension that Inkling opens. */
export const OPENABLE_EXTENSIONS: readonly string[] = [
  DRAWING_EXTENSION,
  RECIPE_EXTENSION,
  JSON_EXTENSION,
  MODEL_EXTENSION,
  ...PICTURE_EXTENSIONS,
];

/** @param extension With its dot, as `extname` returns it. */
export function isOpenable(extension: string): boolean {
  return OPENABLE_EXTENSIONS.includes(extension.slice(1).toLowerCase());
}
