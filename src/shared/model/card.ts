import { z } from 'zod';
import { CLASS_COUNT } from '../mnist';
import { recipeSchema } from '../recipe/recipe';

const share = z.number().min(0).max(1);

/** How well a model reads the 10,000 test samples. */
export const accuracySchema = z.strictObject({
  /** Share read as their official labels. */
  official: share,
  /** The same with the published label errors put right: 10 relabelled, two accept either digit, 3 left out. */
  corrected: share,
  /** Share read rightly for each digit, by official label. */
  perDigit: z.array(share).length(CLASS_COUNT),
  /** Mean cross-entropy in nats. */
  loss: z.number().nonnegative(),
});
export type Accuracy = z.infer<typeof accuracySchema>;

/** What computed the weights: together with the recipe this makes them again bit for bit. */
export const runtimeSchema = z.strictObject({
  tensorflow: z.string(),
  tfjsNode: z.string(),
  threads: z.int().positive(),
  platform: z.string(),
  cpu: z.string(),
});
export type Runtime = z.infer<typeof runtimeSchema>;

/** The marks of a user that training used: how many, and a SHA-256 of them all. */
const marksUsedSchema = z.strictObject({
  relabelled: z.int().nonnegative(),
  leftOut: z.int().nonnegative(),
  sha256: z.string(),
});
export type MarksUsed = z.infer<typeof marksUsedSchema>;

export const modelNameSchema = z.string().min(1).max(80);

/** Who a model is: what it was made from, how, and how well it reads. Stored inside the model's file. */
export const modelCardSchema = z.strictObject({
  format: z.literal('inkling-model'),
  version: z.literal(1),
  /** A random identifier, unique to this version of the model. */
  id: z.uuid(),
  name: modelNameSchema,
  createdAt: z.iso.datetime(),
  recipe: recipeSchema,
  parameters: z.int().positive(),
  training: z.strictObject({
    /** Name of the dataset and the number of its samples that were learned from. */
    data: z.string(),
    samples: z.int().positive(),
    /** Epochs done, which early stopping or a user may have cut short; may end in a part of one. */
    epochs: z.number().nonnegative(),
    seconds: z.number().nonnegative(),
    validationSamples: z.int().nonnegative(),
    validationAccuracy: share.nullable(),
    validationLoss: z.number().nonnegative().nullable(),
    runtime: runtimeSchema,
    /** Where the recipe asks for them. */
    marks: marksUsedSchema.optional(),
  }),
  accuracy: accuracySchema.nullable(),
  /** Confidence under which a drawing is called "not sure"; chosen so that 99% of held-out samples pass. */
  confidenceThreshold: share,
});
export type ModelCard = z.infer<typeof modelCardSchema>;
