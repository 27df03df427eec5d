import { z } from 'zod';
import { CLASS_COUNT } from '../mnist';
import { accuracySchema } from './card';

const floats: z.ZodType<Float32Array> = z.instanceof(Float32Array);

/** How one of two compared models reads the test samples. */
const samplePredictionSchema = z.strictObject({
  accuracy: accuracySchema,
  /** Milliseconds that the middle half of single predictions take, both models in turn on one thread. */
  milliseconds: z.strictObject({ from: z.number().nonnegative(), to: z.number().nonnegative() }),
  /** Ten probabilities for each of the comparison's `indices`. */
  probabilities: floats,
});

/** Two models side by side on the 10,000 test samples. */
export const comparisonSchema = z
  .strictObject({
    candidate: samplePredictionSchema,
    active: samplePredictionSchema,
    /** The test samples that exactly one of the two reads as they are labelled, rising. */
    indices: z.array(z.int().nonnegative()),
    /** Whether it is the candidate that reads them rightly. */
    candidateIsRight: z.array(z.boolean()),
  })
  .refine(({ candidate, active, indices, candidateIsRight }) =>
    [
      candidate.probabilities.length / CLASS_COUNT,
      active.probabilities.length / CLASS_COUNT,
      candidateIsRight.length,
    ].every((count) => count === indices.length),
  );
export type Comparison = z.infer<typeof comparisonSchema>;
