import { z } from 'zod';
import { lenientObject } from '../lenient';

export const VIEWS = ['draw', 'explore', 'train', 'models'] as const;
export const viewSchema = z.enum(VIEWS);
export type View = z.infer<typeof viewSchema>;

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Sizes of all text, in percent of the size that follows the window. */
export const TEXT_SCALES = [90, 100, 115, 130, 150, 175] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

/** The hints for a first start, each shown until it is dismissed or what it suggests was done. */
export const HINTS = ['draw', 'explore', 'train'] as const;
export type Hint = (typeof HINTS)[number];

/** The most entries of the command palette that are debouncedFile as recent. */
export const MOST_RECENT = 8;

/** What a user can set, and what the app remembers of where they were. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', ...LANGUAGES]).default('system'),
  view: viewSchema.default('draw'),
  /** Whether each start asks for a newer Inkling, where this build has an address for it. */
  checkForUpdates: z.boolean().default(true),
  textScale: z.literal(TEXT_SCALES).default(100),
  /** Hints that are not shown any more. */
  hintsDone: z.array(z.enum(HINTS)).default([]),
  /** Entries chosen in the command palette, by identifier or typed text, latest first. */
  recentEntries: z.array(z.string().min(1).max(120)).max(MOST_RECENT).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Reads what it can of the settings of a newer version. */
export const lenientSettingsSchema = lenientObject(settingsSchema);

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

export const settingsChangeSchema = z.strictObject({
  theme: settingsSchema.shape.theme.unwrap().optional(),
  language: settingsSchema.shape.language.unwrap().optional(),
  view: viewSchema.optional(),
  checkForUpdates: z.boolean().optional(),
  textScale: settingsSchema.shape.textScale.unwrap().optional(),
  hintsDone: settingsSchema.shape.hintsDone.unwrap().optional(),
  recentEntries: settingsSchema.shape.recentEntries.unwrap().optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The language to speak, given the setting and what the system prefers. */
export function resolveLanguage(setting: Settings['language'], systemLocale: string): Language {
  if (setting !== 'system') return setting;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
