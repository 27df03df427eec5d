/** What went wrong without being asked for and is told once, mostly at the start. */
export const NOTICE_CODES = [
  /** The settings file could not be read: it was set aside as `name`, and the defaults hold. */
  'settings-reset',
  /** The recipes that the person kept could not be read: their file was set aside as `name`. */
  'recipes-reset',
  /** What the person kept in the explorer could not be read: its file was set aside as `name`. */
  'explorer-reset',
  /** The library could not be read: it was set aside as `name`, and a new one begun. */
  'library-reset',
  /** The active model could not be read: it was set aside as `name`, and the bundled one speaks. */
  'model-set-aside',
  /** No model at all could be read. */
  'no-model',
] as const;
