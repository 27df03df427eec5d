import { z } from 'zod';

/** Versions and places, for people who report something. */
export const appInfoSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** Known once the predictor has started. */
  tensorflow: z.string().nullable(),
  tfjsNode: z.string().nullable(),
  platform: z.string(),
  systemLocale: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;
