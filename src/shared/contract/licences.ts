import { z } from 'zod';

/** A component that others made, and the licence that it is under. */
export const licensedSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression, or how the component names it. */
  licence: z.string(),
  /** Its words; empty where the component carries none. */
  text: z.string(),
});
export type Licensed = z.infer<typeof licensedSchema>;
