import { z } from 'zod';
import { recipeSchema } from '../recipe/recipe';

/** Card of out-of-sample probabilities. */
export const auditCardSchema = z.strictObject({
  format: z.literal('inkling-audit'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** Recipe of each fold's network; the seed increases by 1 per fold. */
  recipe: recipeSchema,
  folds: z.int().min(2).max(20),
  seconds: z.number().nonnegative(),
  /** Accuracy on the training samples, each predicted by a network that was not trained on its writer; in [0, 1]. */
  accuracy: z.number().min(0).max(1),
  /** SHA-256 of the packed probabilities, 700,000 bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditCard = z.infer<typeof auditCardSchema>;
