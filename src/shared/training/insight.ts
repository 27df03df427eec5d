import { z } from 'zod';
import { CLASS_COUNT } from '../mnist';

const bytes: z.ZodType<Int8Array> = z.instanceof(Int8Array);
const floats: z.ZodType<Float32Array> = z.instanceof(Float32Array);
const share = z.number().min(0).max(1);

/** Most images of weights that an epoch shows. */
export const MAX_FILTERS = 64;

/**
 * Weights of the first layer that learns, as square images: a convolution's filters, or what each of a dense layer's
 * first units weighs the 28x28 pixels by.
 */
const filtersSchema = z
  .strictObject({
    kind: z.enum(['convolution', 'dense']),
    count: z.int().min(1).max(MAX_FILTERS),
    /** Pixels along an image's side. */
    side: z.int().min(1).max(28),
    /** Largest absolute weight among them. */
    scale: z.number().nonnegative(),
    /** Image after image, row by row; a weight is `value / 127 * scale`. */
    values: bytes,
  })
  .refine(({ count, side, values }) => values.length === count * side * side);

/** What the network reads of a fixed list of hard training samples. */
const hardSamplesSchema = z
  .strictObject({
    /** Numbers of the training samples, the same in every epoch of a run. */
    indices: z.array(z.int().nonnegative()),
    /** Ten a sample. */
    probabilities: floats,
  })
  .refine(({ indices, probabilities }) => probabilities.length === indices.length * CLASS_COUNT);

/** What is shown of a network after an epoch, besides the curves. */
export const insightSchema = z.strictObject({
  /** What was read for `perDigit` and `confusion`: the held-out samples, or, where none are, a fixed few of those learned from. */
  source: z.enum(['validation', 'training']),
  samples: z.int().positive(),
  /** Share of each digit's samples that were read rightly; null where there are none. */
  perDigit: z.array(share.nullable()).length(CLASS_COUNT),
  /** Samples by true digit and digit read: ten rows of ten, row after row. */
  confusion: z.array(z.int().nonnegative()).length(CLASS_COUNT * CLASS_COUNT),
  /** Null where the first layer that learns has no weights that are images. */
  filters: filtersSchema.nullable(),
  hardSamples: hardSamplesSchema,
});
export type Insight = z.infer<typeof insightSchema>;
