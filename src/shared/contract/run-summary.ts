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
  /** How far a run came that is over. Left out for one that is not, or that did not get as far as its first steps. */
  ended: z
    .strictObject({
      /** Epochs that it trained, with fractions. */
      epochs: z.number().nonnegative(),
      /** Why a finished run ended; null for all others. */
      reason: finishReasonSchema.nullable(),
    })
    .optional(),
});
export type RunSummary = z.infer<typeof runSummarySchema>;
