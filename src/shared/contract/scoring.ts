import { z } from 'zod';
import { FAILURE_CODES } from './result';

export const SCORING_STATES = ['computing', 'ready', 'failed', 'cancelled'] as const;

/** Progress of a model's scoring. */
export const scoringProgressSchema = z.strictObject({
  modelId: z.uuid(),
  state: z.enum(SCORING_STATES),
  /** Samples computed, of `total`. */
  done: z.int().nonnegative(),
  total: z.int().positive(),
  /** Failure code, if it failed. */
  failure: z.enum(FAILURE_CODES).optional(),
});
export type ScoringProgress = z.infer<typeof scoringProgressSchema>;
