import { z } from 'zod';
import { recipeSchema } from '../recipe/recipe';
import { finishReasonSchema } from '../training/events';

export const RUN_STATES = [
  'queued',
  'running',
  'paused',
  'finished',
  'cancelled',
  'failed',
  'interrupted',
] as const;

/** One row of the table of runs. */
export const runSummarySchema = z.strictObject({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  recipe: recipeSchema,
  state: z.enum(RUN_STATES),
  modelId: z.uuid().nullable(),
  testAccuracy: z.number().nullable(),
  /** How far a finished run got. Undefined for a run that is not finished, or that ended before its first step. */
  ended: z
    .strictObject({
      /** Completed epochs, including fractions. */
      epochs: z.number().nonnegative(),
      /** Why the run finished; null if it did not finish. */
      reason: finishReasonSchema.nullable(),
    })
    .optional(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;
