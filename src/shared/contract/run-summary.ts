import { z } from 'zod';
import { recipeSchema } from '../recipe/recipe';

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
});
export type RunSummary = z.infer<typeof runSummarySchema>;
