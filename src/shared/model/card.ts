import { z } from 'zod';
import { CLASS_COUNT } from '../mnist';
import { recipeSchema } from '../recipe/recipe';

const share = z.number().min(0).max(1);

/** Accuracy of a model on the 10,000 test samples. */
export const accuracySchema = z.strictObject({
  /** Accuracy by the official labels, in [0, 1]. */
  official: share,
  /** Accuracy with the published label errors corrected: 10 relabelled, 2 accept either digit, 3 excluded. */
  corrected: share,
  /** Accuracy per digit, by official label; shape [10], in [0, 1]. */
  perDigit: z.array(share).length(CLASS_COUNT),
  /** Mean cross-entropy in nats. */
  loss: z.number().nonnegative(),
});
export type Accuracy = z.infer<typeof accuracySchema>;

/** The environment that computed the weights; with the recipe, it determines them bit for bit. */
export const runtimeSchema = z.strictObject({
  tensorflow: z.string(),
  tfjsNode: z.string(),
  threads: z.int().positive(),
  platform: z.string(),
  cpu: z.string(),
});
export type Runtime = z.infer<typeof runtimeSchema>;

/** The label marks used in training: their number and SHA-256. */
const marksUsedSchema = z.strictObject({
  relabelled: z.int().nonnegative(),
  leftOut: z.int().nonnegative(),
  sha256: z.string(),
});
export type MarksUsed = z.infer<typeof marksUsedSchema>;

export const modelNameSchema = z.string().min(1).max(80);

/** A model's card: recipe, data, runtime and accuracies. Stored in the model file. */
export const modelCardSchema = z.strictObject({
  format: z.literal('inkling-model'),
  version: z.literal(1),
  /** Random unique identifier of the model. */
  id: z.uuid(),
  name: modelNameSchema,
  createdAt: z.iso.datetime(),
  recipe: recipeSchema,
  parameters: z.int().positive(),
  training: z.strictObject({
    /** Name of the dataset and number of training samples used. */
    data: z.string(),
    samples: z.int().positive(),
    /** Completed epochs, including fractions; fewer than the recipe's after early stopping or a stop by the user. */
    epochs: z.number().nonnegative(),
    seconds: z.number().nonnegative(),
    validationSamples: z.int().nonnegative(),
    validationAccuracy: share.nullable(),
    validationLoss: z.number().nonnegative().nullable(),
    runtime: runtimeSchema,
    /** Present if the recipe uses label marks. */
    marks: marksUsedSchema.optional(),
  }),
  accuracy: accuracySchema.nullable(),
  /** Confidence below which a prediction is "not sure"; 99% of held-out samples reach it. */
  confidenceThreshold: share,
});
export type ModelCard = z.infer<typeof modelCardSchema>;
