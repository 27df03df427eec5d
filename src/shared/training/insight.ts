import { z } from 'zod';
import { CLASS_COUNT } from '../mnist';

const bytes: z.ZodType<Int8Array> = z.instanceof(Int8Array);
const floats: z.ZodType<Float32Array> = z.instanceof(Float32Array);
const share = z.number().min(0).max(1);

/** Maximum number of filter images per epoch. */
export const MAX_FILTERS = 64;

/**
 * Weights of the first trainable layer as square images: a convolution's filters, or the input weights of a dense
 * layer's first units.
 */
const filtersSchema = z
  .strictObject({
    kind: z.enum(['convolution', 'dense']),
    count: z.int().min(1).max(MAX_FILTERS),
    /** Side of an image in pixels. */
    side: z.int().min(1).max(28),
    /** Largest absolute weight. */
    scale: z.number().nonnegative(),
    /** Shape [filters, side, side], -127 to 127; a weight is `value / 127 * scale`. */
    values: bytes,
  })
  .refine(({ count, side, values }) => values.length === count * side * side);

/** Predictions for a fixed list of hard training samples. */
const hardSamplesSchema = z
  .strictObject({
    /** Indices of the training samples, the same in every epoch of a run. */
    indices: z.array(z.int().nonnegative()),
    /** Ten a sample. */
    probabilities: floats,
  })
  .refine(({ indices, probabilities }) => probabilities.length === indices.length * CLASS_COUNT);

/** Insight into a network after an epoch. */
export const insightSchema = z.strictObject({
  /**
   * Samples of `perDigit` and `confusion`: the held-out samples, or, without any, a fixed subset of the training
   * samples.
   */
  source: z.enum(['validation', 'training']),
  samples: z.int().positive(),
  /** Accuracy per digit, shape [10], in [0, 1]; null for digits without samples. */
  perDigit: z.array(share.nullable()).length(CLASS_COUNT),
  /** Confusion matrix, shape [10, 10], row-major: counts by label and predicted digit. */
  confusion: z.array(z.int().nonnegative()).length(CLASS_COUNT * CLASS_COUNT),
  /** Null if the weights of the first trainable layer are not images. */
  filters: filtersSchema.nullable(),
  hardSamples: hardSamplesSchema,
});
export type Insight = z.infer<typeof insightSchema>;
