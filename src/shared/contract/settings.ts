import { z } from 'zod';
import { lenientObject } from '../lenient';

export const VIEWS = ['draw', 'explore', 'train', 'models'] as const;
export const viewSchema = z.enum(VIEWS);
export type View = z.infer<typeof viewSchema>;

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** Text scales, in percent of the size derived from the window. */
export const TEXT_SCALES = [90, 100, 115, 130, 150, 175] as const;
export type TextScale = (typeof TEXT_SCALES)[number];

/** First-start hints, each shown until it is dismissed or followed. */
export const HINTS = ['draw', 'explore', 'train'] as const;
export type Hint = (typeof HINTS)[number];

/** Maximum number of recent entries in the command palette. */
export const MOST_RECENT = 8;

/** User settings and remembered interface state. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', ...LANGUAGES]).default('system'),
  view: viewSchema.default('draw'),
  /** Whether to check for updates at each start, if this build has an update URL. */
  checkForUpdates: z.boolean().default(true),
  textScale: z.literal(TEXT_SCALES).default(100),
  /** Hints that are no longer shown. */
  hintsDone: z.array(z.enum(HINTS)).default([]),
  /** Entries chosen in the command palette, by identifier or typed text, latest first. */
  recentEntries: z.array(z.string().min(1).max(120)).max(MOST_RECENT).default([]),
});
export type Settings = z.infer<typeof settingsSchema>;

/** Parses the known settings of a newer version. */
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

/** Resolves the interface language from the setting and the system locale. */
export function resolveLanguage(setting: Settings['language'], systemLocale: string): Language {
  if (setting !== 'system') return setting;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
