/** An entry of the command palette. */
export interface PaletteEntry {
  /** Unique, and stable across sessions. For an answer: a text that gives the same answer. */
  readonly id: string;
  readonly label: string;
  /** Its category or current state. */
  readonly detail?: string;
  /** Its shortcut, key by key. */
  readonly keys?: readonly string[];
  /** Further search terms. */
  readonly keywords?: string;
  /** Whether it is enabled. */
  readonly enabled: boolean;
  readonly run: () => unknown;
}

/**
 * What a feature contributes to the command palette: both functions are called for each change of the text,
 * reactively.
 */
export interface PaletteProvider {
  /** Called each time the palette opens, to fetch what the entries need. */
  readonly prepare?: () => unknown;
  /** Entries that are found by their words. */
  readonly entries?: () => readonly PaletteEntry[];
  /** Entries that interpret the text, such as `test 4444`; none for any other text. */
  readonly answers?: (text: string) => readonly PaletteEntry[];
}

/** Loaded with the palette, not with the window. */
const modules = import.meta.glob<{ readonly palette: PaletteProvider }>([
  './features/*/palette.ts',
  './shell/palette.ts',
]);

/** The contributions of all features, in the order of their folders' names. */
export async function loadPaletteProviders(): Promise<readonly PaletteProvider[]> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  return loaded.map(({ palette }) => palette);
}
