import { z } from 'zod';

export const VIEWS = ['draw', 'explore', 'train', 'models'] as const;
export const viewSchema = z.enum(VIEWS);
export type View = z.infer<typeof viewSchema>;

export const LANGUAGES = ['en', 'zh-CN'] as const;
export type Language = (typeof LANGUAGES)[number];

/** What a person can set, and what the app remembers of where they were. */
export const settingsSchema = z.strictObject({
  theme: z.enum(['system', 'light', 'dark']).default('system'),
  language: z.enum(['system', ...LANGUAGES]).default('system'),
  view: viewSchema.default('draw'),
  /** Whether each start asks for a newer Inkling, where this build has an address for it. */
  checkForUpdates: z.boolean().default(true),
});
export type Settings = z.infer<typeof settingsSchema>;

export const DEFAULT_SETTINGS: Settings = settingsSchema.parse({});

export const settingsChangeSchema = z.strictObject({
  theme: settingsSchema.shape.theme.unwrap().optional(),
  language: settingsSchema.shape.language.unwrap().optional(),
  view: viewSchema.optional(),
  checkForUpdates: z.boolean().optional(),
});
export type SettingsChange = z.infer<typeof settingsChangeSchema>;

/** The language to speak, given the setting and what the system prefers. */
export function resolveLanguage(setting: Settings['language'], systemLocale: string): Language {
  if (setting !== 'system') return setting;
  return systemLocale.toLowerCase().startsWith('zh') ? 'zh-CN' : 'en';
}
