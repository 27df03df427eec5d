import { z } from 'zod';

/** Versions and paths, for bug reports. */
export const appInfoSchema = z.strictObject({
  version: z.string(),
  electron: z.string(),
  chromium: z.string(),
  node: z.string(),
  /** Null until the predictor has started. */
  tensorflow: z.string().nullable(),
  tfjsNode: z.string().nullable(),
  platform: z.string(),
  systemLocale: z.string(),
});
export type AppInfo = z.infer<typeof appInfoSchema>;
