import type { PaletteEntry, PaletteProvider } from '../../palette';
import { matchScore } from './match';

/** Matches of further search terms rank below matches of the label. */
const KEYWORD_WEIGHT = 0.8;
/** Disabled entries rank below enabled ones. */
const DISABLED_WEIGHT = 0.5;

/**
 * The entries for a text, best match first: those that interpret the text, then those that contain its words.
 */
export function findEntries(providers: readonly PaletteProvider[], text: string): PaletteEntry[] {
  const typed = text.trim();
  const answers = providers.flatMap((provider) => provider.answers?.(typed) ?? []);
  const found = allEntries(providers)
    .map((entry) => ({ entry, score: scoreOf(entry, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return [...answers, ...found.map(({ entry }) => entry)];
}

/** The entries without a text, with the recent ones in a separate list, latest first. */
export function startEntries(
  providers: readonly PaletteProvider[],
  recentIds: readonly string[],
): { readonly recent: PaletteEntry[]; readonly others: PaletteEntry[] } {
  const all = allEntries(providers);
  const recent = recentIds.flatMap((id) => {
    const entry = all.find((other) => other.id === id) ?? answerWithId(providers, id);
    return entry ? [entry] : [];
  });
  return { recent, others: all.filter((entry) => !recent.includes(entry)) };
}

function allEntries(providers: readonly PaletteProvider[]): PaletteEntry[] {
  return providers.flatMap((provider) => provider.entries?.() ?? []);
}

function answerWithId(providers: readonly PaletteProvider[], id: string): PaletteEntry | undefined {
  return providers.flatMap((provider) => provider.answers?.(id) ?? []).find((answer) => answer.id === id);
}

function scoreOf({ label, keywords = '', enabled }: PaletteEntry, typed: string): number {
  const score = Math.max(matchScore(typed, label), KEYWORD_WEIGHT * matchScore(typed, keywords));
  return enabled ? score : DISABLED_WEIGHT * score;
}
