import { z } from 'zod';
import { FAILURE_CODES } from './result';

export const SCORING_STATES = ['computing', 'ready', 'failed', 'cancelled'] as const;

/** How far a model's scoring of all 70,000 samples is. */
export const scoringProgressSchema = z.strictObject({
  modelId: z.uuid(),
  state: z.enum(SCORING_STATES),
  /** Samples computed, of `total`. */
  done: z.int().nonnegative(),
  total: z.int().positive(),
  /** Why it failed. */
  failure: z.enum(FAILURE_CODES).optional(),
});
export type ScoringProgress = z.infer<typeof scoringProgressSchema>;
