/** What went wrong without being asked for and is told once, mostly at the start. */
export const NOTICE_CODES = [
  /** The settings file could not be read: it is kept as `name`, and the defaults are used. */
  'settings-reset',
  /** Some settings could not be read: the file is kept as `name`, and the others are used. */
  'settings-incomplete',
  /** The saved recipes could not be read: their file is kept as `name`. */
  'recipes-reset',
  'recipes-incomplete',
  /** What was saved in the explorer could not be read: its file is kept as `name`. */
  'explorer-reset',
  'explorer-incomplete',
  /** What lay on the pad could not be read: its file is kept as `name`. */
  'draft-reset',
  /** Which model was in use could not be read: the file is kept as `name`, and the built-in model is used. */
  'active-model-reset',
  /** The names that models were given could not be read: their file is kept as `name`. */
  'model-names-reset',
  /** The file `name` could be neither read nor renamed. */
  'file-unreadable',
  /** The file `name` could be read in part, which is used, and could not be renamed. */
  'file-incomplete',
  /** The library could not be read: it is kept as `name`, and a new one was created. */
  'library-reset',
  /** The active model could not be read: it is kept as `name`, and the built-in model is used. */
  'model-quarantined',
  /** The file of the active model, `name`, is not there any more: the built-in model is used. */
  'model-missing',
  /** No model at all could be read. */
  'no-model',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];
