import { z } from 'zod';
import { auditCardSchema } from '../explore/audit';
import { FAILURE_CODES } from './result';

/**
 * `audit` finds label issues by cross-validation; `map` lays out all samples in two dimensions by a model's features.
 */
export const ANALYSES = ['audit', 'map'] as const;
export type AnalysisKind = (typeof ANALYSES)[number];

/** Progress of an analysis. */
export const analysisProgressSchema = z.strictObject({
  kind: z.enum(ANALYSES),
  /** The model whose recipe or features it uses. */
  modelId: z.uuid(),
  state: z.enum(['computing', 'ready', 'failed', 'cancelled']),
  /** Completed share, in [0, 1]. */
  share: z.number().min(0).max(1),
  /** Failure code, if it failed. */
  failure: z.enum(FAILURE_CODES).optional(),
});
export type AnalysisProgress = z.infer<typeof analysisProgressSchema>;

/** The available analyses. */
export const analysesSchema = z.strictObject({
  /** Card of the available out-of-sample probabilities; null if there are none. */
  audit: auditCardSchema.nullable(),
  /** Whether a map of the requested model is available. */
  hasMap: z.boolean(),
  /** The current or most recent analysis. */
  latest: analysisProgressSchema.nullable(),
});
export type Analyses = z.infer<typeof analysesSchema>;
