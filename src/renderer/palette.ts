/** One thing that the command palette can do. */
export interface PaletteEntry {
  /** Unique, and the same at the next start. For an answer: a text that gives this answer again. */
  readonly id: string;
  readonly label: string;
  /** What it belongs to, or the state that it is in. */
  readonly detail?: string;
  /** Its shortcut, key by key. */
  readonly keys?: readonly string[];
  /** Other words that it is found under. */
  readonly keywords?: string;
  /** Whether it can be run now. */
  readonly enabled: boolean;
  readonly run: () => unknown;
}

/** What a feature contributes to the command palette: both are called anew for everything that is typed, reactively. */
export interface PaletteProvider {
  /** Called each time that the palette opens, to fetch what the entries need. */
  readonly prepare?: () => unknown;
  /** Entries that are found by their words. */
  readonly entries?: () => readonly PaletteEntry[];
  /** Entries that understand what is typed, such as `test 4444`; none for any other text. */
  readonly answers?: (text: string) => readonly PaletteEntry[];
}

/** Loaded with the palette, not with the window. */
const modules = import.meta.glob<{ readonly palette: PaletteProvider }>([
  './features/*/palette.ts',
  './shell/palette.ts',
]);

/** What every feature contributes, in the order of their folders' names. */
export async function loadPaletteProviders(): Promise<readonly PaletteProvider[]> {
  const loaded = await Promise.all(Object.values(modules).map((load) => load()));
  return loaded.map(({ palette }) => palette);
}
