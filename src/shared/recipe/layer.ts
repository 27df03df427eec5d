import { z } from 'zod';

/** Activations of convolutions and hidden dense layers. */
export const activationSchema = z.enum(['linear', 'relu', 'tanh']);
export type Activation = z.infer<typeof activationSchema>;

const convolutionSchema = z.strictObject({
  kind: z.literal('conv'),
  filters: z.int().min(1).max(256),
  /** Side of the square kernel, in pixels. */
  kernel: z.int().min(1).max(11),
  stride: z.int().min(1).max(4),
  padding: z.enum(['valid', 'same']),
  activation: activationSchema,
  /** Batch normalisation between the convolution and its activation; the convolution then has no bias. */
  batchNorm: z.boolean(),
});

const poolSchema = z.strictObject({
  kind: z.literal('pool'),
  mode: z.enum(['max', 'average']),
  /** Side of the square window; the stride is equal to it, and incomplete windows are dropped. */
  size: z.int().min(2).max(8),
});

const dropoutSchema = z.strictObject({
  kind: z.literal('dropout'),
  /** Share of the inputs set to 0 in training, in [0, 0.9]. */
  rate: z.number().min(0).max(0.9),
});

const denseSchema = z.strictObject({
  kind: z.literal('dense'),
  units: z.int().min(1).max(4096),
  /** `softmax` is for the last layer only. */
  activation: z.enum([...activationSchema.options, 'softmax']),
  batchNorm: z.boolean(),
});

/** One layer of a recipe. The data format is [batch, height, width, channels]. */
export const layerSchema = z.discriminatedUnion('kind', [
  convolutionSchema,
  poolSchema,
  dropoutSchema,
  z.strictObject({ kind: z.literal('flatten') }),
  z.strictObject({ kind: z.literal('globalAveragePool') }),
  denseSchema,
]);

export type Layer = z.infer<typeof layerSchema>;
export type LayerKind = Layer['kind'];
export type LayerOf<K extends LayerKind> = Extract<Layer, { kind: K }>;
