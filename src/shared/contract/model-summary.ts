import { z } from 'zod';
import { modelCardSchema } from '../model/card';

/** A row of the list of models. */
export const modelSummarySchema = z.strictObject({
  card: modelCardSchema,
  bundled: z.boolean(),
  active: z.boolean(),
  /** Size of the file in bytes. */
  size: z.int().nonnegative(),
});
export type ModelSummary = z.infer<typeof modelSummarySchema>;
