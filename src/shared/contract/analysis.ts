import { z } from 'zod';
import { auditCardSchema } from '../explore/audit';
import { FAILURE_CODES } from './result';

/** `audit` doubts labels by models that did not learn them; `map` lays all samples out in the plane as a model sees them. */
export const ANALYSES = ['audit', 'map'] as const;
export type AnalysisKind = (typeof ANALYSES)[number];

/** How far an analysis is that takes minutes. */
export const analysisProgressSchema = z.strictObject({
  kind: z.enum(ANALYSES),
  /** The model whose recipe or features it goes by. */
  modelId: z.uuid(),
  state: z.enum(['computing', 'ready', 'failed', 'cancelled']),
  /** Of the work that is done, in [0, 1]. */
  share: z.number().min(0).max(1),
  /** Why it failed. */
  failure: z.enum(FAILURE_CODES).optional(),
});
export type AnalysisProgress = z.infer<typeof analysisProgressSchema>;

/** What is known without computing anything. */
export const analysesSchema = z.strictObject({
  /** How the out-of-sample probabilities came about that are served; null where there are none. */
  audit: auditCardSchema.nullable(),
  /** Whether a map of the model in question is served. */
  hasMap: z.boolean(),
  /** What is under way, or was last. */
  latest: analysisProgressSchema.nullable(),
});
export type Analyses = z.infer<typeof analysesSchema>;
