import { z } from 'zod';
import { layerSchema } from './layer';
import { RecipeShapeError } from './shape-problem';
import { examineLayers } from './shapes';

const share = z.number().min(0).max(1);

/** Optimizers, with the parameters and defaults Keras gives them. */
export const optimizerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('adam'),
    beta1: z.number().min(0).lt(1).default(0.9),
    beta2: z.number().min(0).lt(1).default(0.999),
    epsilon: z.number().positive().max(1).default(1e-7),
  }),
  z.strictObject({ kind: z.literal('sgd'), momentum: z.number().min(0).lt(1).default(0) }),
  z.strictObject({
    kind: z.literal('rmsprop'),
    rho: z.number().min(0).lt(1).default(0.9),
    momentum: z.number().min(0).lt(1).default(0),
    epsilon: z.number().positive().max(1).default(1e-7),
  }),
]);
export type Optimizer = z.infer<typeof optimizerSchema>;

const rate = z.number().positive().max(10);

/** Learning rate schedules. Epochs are counted from 0 and include fractions. */
export const learningRateSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('constant'), rate }),
  /** rate x decay^epoch */
  z.strictObject({ kind: z.literal('exponential'), rate, decay: z.number().positive().max(1) }),
  /** Linear warm-up over `warmupEpochs`, then cosine decay from `rate` to 0. */
  z.strictObject({ kind: z.literal('cosine'), rate, warmupEpochs: z.number().min(0).max(50) }),
]);
export type LearningRate = z.infer<typeof learningRateSchema>;

/** Maximum random change of each kind; 0 disables it. */
export const augmentationSchema = z.strictObject({
  /** Maximum rotation in degrees, in either direction. */
  rotate: z.number().min(0).max(45),
  /** Maximum shift in pixels along each axis, in either direction. */
  shift: z.number().min(0).max(8),
  /** Maximum relative change of size: 0.1 is 90% to 110%. */
  zoom: z.number().min(0).max(0.5),
  /** Maximum shear in degrees, in either direction. */
  shear: z.number().min(0).max(45),
  /** Maximum change of the stroke width in pixels, in either direction. */
  strokeWidth: z.number().min(0).max(3),
});
export type Augmentation = z.infer<typeof augmentationSchema>;

export const NO_AUGMENTATION: Augmentation = { rotate: 0, shift: 0, zoom: 0, shear: 0, strokeWidth: 0 };

/** Which training samples are held out. `writers` never splits one writer's samples. */
export const validationSchema = z.discriminatedUnion('kind', [
  z.strictObject({ kind: z.literal('none') }),
  z.strictObject({ kind: z.literal('random'), share: share.gt(0).lte(0.5) }),
  z.strictObject({ kind: z.literal('writers'), share: share.gt(0).lte(0.5) }),
]);
export type Validation = z.infer<typeof validationSchema>;

const recipeFields = z.strictObject({
  format: z.literal('inkling-recipe'),
  version: z.literal(1),
  name: z.string().trim().min(1).max(80),
  description: z.string().max(2000).default(''),
  layers: z.array(layerSchema).min(1).max(32),
  optimizer: optimizerSchema,
  learningRate: learningRateSchema,
  /** Label smoothing: share of each target that is distributed over all classes; 0 disables it. */
  labelSmoothing: share.max(0.5).default(0),
  /** Decay of the moving average of the weights, which is the result; null disables averaging. */
  weightAveraging: z.number().gt(0).lt(1).nullable().default(null),
  batch: z.int().min(1).max(4096),
  epochs: z.int().min(1).max(500),
  seed: z
    .int()
    .min(0)
    .max(2 ** 31 - 1),
  validation: validationSchema,
  augmentation: augmentationSchema.default(NO_AUGMENTATION),
  /** Epochs without improvement of the validation loss before early stopping; null disables it. */
  earlyStopping: z.int().min(1).max(100).nullable().default(null),
  /** Whether the user's label marks are applied to the training labels. Undefined means false, as in older recipes. */
  withMarks: z.literal(true).optional(),
});

/** A recipe: everything that determines the trained weights, apart from the data. */
export const recipeSchema = recipeFields
  .superRefine(({ layers }, context) => {
    const { problem } = examineLayers(layers);
    if (!problem) return;
    const { message } = new RecipeShapeError(problem.layerIndex, problem.problem);
    context.addIssue({ code: 'custom', path: ['layers', problem.layerIndex], message });
  })
  .refine((recipe) => recipe.earlyStopping === null || recipe.validation.kind !== 'none', {
    path: ['earlyStopping'],
    message: 'Early stopping needs validation samples.',
  });

export type Recipe = z.infer<typeof recipeSchema>;
