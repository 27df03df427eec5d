import { z } from 'zod';

/** A third-party component with its licence. */
export const licensedSchema = z.strictObject({
  name: z.string(),
  version: z.string(),
  /** An SPDX expression, or the component's own name for the licence. */
  licence: z.string(),
  /** Licence text; empty if the component has none. */
  text: z.string(),
});
export type Licensed = z.infer<typeof licensedSchema>;
