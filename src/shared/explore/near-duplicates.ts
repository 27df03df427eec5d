import { z } from 'zod';
import { sampleNumberSchema } from '../marks';

/** The samples of MNIST that are nearly the same picture as another, as the list that comes with Inkling holds them. */
export const nearDuplicatesSchema = z.strictObject({
  format: z.literal('inkling-near-duplicates'),
  version: z.literal(1),
  /** The distance below which two pictures are taken for one, each scaled to length 1. */
  limit: z.number().positive(),
  pairs: z.array(z.tuple([sampleNumberSchema, sampleNumberSchema])),
});
export type NearDuplicates = z.infer<typeof nearDuplicatesSchema>;
