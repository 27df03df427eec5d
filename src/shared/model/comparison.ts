import { z } from 'zod';
import { CLASS_COUNT } from '../mnist';
import { accuracySchema } from './card';

const floats: z.ZodType<Float32Array> = z.instanceof(Float32Array);

/** Results of one of two compared models on the test samples. */
const samplePredictionSchema = z.strictObject({
  accuracy: accuracySchema,
  /** Interquartile range of the time of a single prediction in milliseconds, measured alternately on one thread. */
  milliseconds: z.strictObject({ from: z.number().nonnegative(), to: z.number().nonnegative() }),
  /** Shape [indices, 10], in [0, 1], for the comparison's `indices`. */
  probabilities: floats,
});

/** Comparison of two models on the 10,000 test samples. */
export const comparisonSchema = z
  .strictObject({
    candidate: samplePredictionSchema,
    active: samplePredictionSchema,
    /** Ascending indices of the test samples that exactly one of the models predicts correctly. */
    indices: z.array(z.int().nonnegative()),
    /** Whether the candidate is the correct one, for each of `indices`. */
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
