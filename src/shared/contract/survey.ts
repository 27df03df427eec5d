import { z } from 'zod';
import { FAILURE_CODES } from './result';

export const SURVEY_STATES = ['computing', 'ready', 'failed', 'cancelled'] as const;

/** How far a model's survey is: its outputs for all 70,000 samples. */
export const surveyProgressSchema = z.strictObject({
  modelId: z.uuid(),
  state: z.enum(SURVEY_STATES),
  /** Samples computed, of `total`. */
  done: z.int().nonnegative(),
  total: z.int().positive(),
  /** Why it failed. */
  failure: z.enum(FAILURE_CODES).optional(),
});
export type SurveyProgress = z.infer<typeof surveyProgressSchema>;
