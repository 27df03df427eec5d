/** Problems that did not arise from a request; each is reported once, mostly at start-up. */
export const NOTICE_CODES = [
  /** The settings file could not be read: it is quarantined as `name`, and the defaults are used. */
  'settings-reset',
  /** Some settings could not be read: the file is quarantined as `name`, and the others are used. */
  'settings-incomplete',
  /** The saved recipes could not be read: their file is quarantined as `name`. */
  'recipes-reset',
  'recipes-incomplete',
  /** The explorer's saved data could not be read: its file is quarantined as `name`. */
  'explorer-reset',
  'explorer-incomplete',
  /** The draft could not be read: its file is quarantined as `name`. */
  'draft-reset',
  /**
   * The choice of the active model could not be read: the file is quarantined as `name`, and the built-in model is
   * used.
   */
  'active-model-reset',
  /** The model names could not be read: their file is quarantined as `name`. */
  'model-names-reset',
  /** The file `name` could be neither read nor renamed. */
  'file-unreadable',
  /** The file `name` could be read only in part and could not be renamed. */
  'file-incomplete',
  /** The library could not be read: it is quarantined as `name`, and a new one was created. */
  'library-reset',
  /** The active model could not be read: it is quarantined as `name`, and the built-in model is used. */
  'model-quarantined',
  /** The file of the active model, `name`, is missing: the built-in model is used. */
  'model-missing',
  /** No model could be read. */
  'no-model',
] as const;
export type NoticeCode = (typeof NOTICE_CODES)[number];
