import { z } from 'zod';
import { accuracySchema } from '../model/card';

const metric = z.number();

/** What a training run says while it goes, in order. `seq` counts from 0 within a run. */
export const runEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('started'),
    seq: z.int(),
    epochs: z.int(),
    stepsPerEpoch: z.int(),
    samples: z.int(),
    validationSamples: z.int(),
    parameters: z.int(),
  }),
  z.strictObject({
    type: z.literal('progress'),
    seq: z.int(),
    /** Epoch under way, from 0. */
    epoch: z.int(),
    /** Steps done in this epoch. */
    step: z.int(),
    /** Mean training loss and accuracy of the steps since the last progress event. */
    loss: metric,
    accuracy: metric,
    learningRate: metric,
    samplesPerSecond: metric,
    /** Estimated seconds until the run ends. */
    secondsLeft: metric,
  }),
  z.strictObject({
    type: z.literal('epoch'),
    seq: z.int(),
    /** The epoch that ended, from 0. */
    epoch: z.int(),
    /** Seconds of shuffling and steps; validation is not counted. */
    seconds: metric,
    loss: metric,
    accuracy: metric,
    validationLoss: metric.nullable(),
    validationAccuracy: metric.nullable(),
    learningRate: metric,
  }),
  z.strictObject({ type: z.literal('paused'), seq: z.int() }),
  z.strictObject({ type: z.literal('resumed'), seq: z.int() }),
  z.strictObject({
    type: z.literal('finished'),
    seq: z.int(),
    reason: z.enum(['completed', 'stopped', 'early']),
    /** Identifier of the model that the run made. */
    modelId: z.uuid(),
    accuracy: accuracySchema,
  }),
  z.strictObject({ type: z.literal('cancelled'), seq: z.int() }),
  z.strictObject({ type: z.literal('failed'), seq: z.int(), message: z.string() }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
export type RunEventOf<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>;

/** What can be asked of a run under way. */
export const runCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  /** One batch, then paused again. */
  z.strictObject({ type: z.literal('step') }),
  /** End now and keep what was learned. */
  z.strictObject({ type: z.literal('stop') }),
  /** A factor on the recipe's schedule from the next step on. */
  z.strictObject({ type: z.literal('scaleLearningRate'), factor: z.number().positive().max(100) }),
]);
export type RunCommand = z.infer<typeof runCommandSchema>;
