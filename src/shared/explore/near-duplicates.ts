import { z } from 'zod';
import { sampleNumberSchema } from '../marks';

/** The bundled list of near-duplicates in MNIST. */
export const nearDuplicatesSchema = z.strictObject({
  format: z.literal('inkling-near-duplicates'),
  version: z.literal(1),
  /** Distance below which two images are near-duplicates, each normalised to unit length. */
  limit: z.number().positive(),
  pairs: z.array(z.tuple([sampleNumberSchema, sampleNumberSchema])),
});
export type NearDuplicates = z.infer<typeof nearDuplicatesSchema>;
