export const DRAWING_EXTENSION = 'inkling';
export const MODEL_EXTENSION = 'inkmodel';
export const PICTURE_EXTENSIONS = ['png', 'jpg', 'jpeg', 'webp'] as const;

const OPENABLE: ReadonlySet<string> = new Set([DRAWING_EXTENSION, ...PICTURE_EXTENSIONS]);

/** @param extension With its dot, as `extname` gives it. */
export function isOpenable(extension: string): boolean {
  return OPENABLE.has(extension.slice(1).toLowerCase());
}
