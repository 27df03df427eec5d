import type { PaletteEntry, PaletteProvider } from '../../palette';
import { matchScore } from './match';

/** What is found only by other words comes after what is found by its label. */
const KEYWORD_WEIGHT = 0.8;
/** What cannot be done now comes after what can. */
const DISABLED_WEIGHT = 0.5;

/** The entries for what was typed, best first: those that understand the text, then those that hold its words. */
export function findEntries(providers: readonly PaletteProvider[], text: string): PaletteEntry[] {
  const typed = text.trim();
  const answers = providers.flatMap((provider) => provider.answers?.(typed) ?? []);
  const found = allEntries(providers)
    .map((entry) => ({ entry, score: scoreOf(entry, typed) }))
    .filter(({ score }) => score > 0)
    .sort((a, b) => b.score - a.score);
  return [...answers, ...found.map(({ entry }) => entry)];
}

/** The entries that are there without any text, with the recent ones apart, latest first. */
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
