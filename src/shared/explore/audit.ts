import { z } from 'zod';
import { recipeSchema } from '../recipe/recipe';

/** How out-of-sample probabilities came about. */
export const auditCardSchema = z.strictObject({
  format: z.literal('inkling-audit'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** What each fold's network was trained by; the first fold with this seed, each further one with the next. */
  recipe: recipeSchema,
  folds: z.int().min(2).max(20),
  seconds: z.number().nonnegative(),
  /** Share of the training samples that networks read right without having learned from their writers. */
  accuracy: z.number().min(0).max(1),
  /** SHA-256 of the packed probabilities, 700,000 bytes. */
  sha256: z.string().regex(/^[0-9a-f]{64}$/),
});
export type AuditCard = z.infer<typeof auditCardSchema>;
