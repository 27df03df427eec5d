import { z } from 'zod';
import { accuracySchema, runtimeSchema } from '../model/card';
import { insightSchema } from './insight';

const metric = z.number();

/** Warnings, which do not end a run. */
export const warningCodeSchema = z.enum([
  /** The checkpoint could not be written; the previous one remains. */
  'checkpoint-unwritten',
  /** The checkpoint could not be read, so the run restarts. */
  'checkpoint-unreadable',
  /** The model could not be written; the write is retried. */
  'model-unwritten',
]);
export type WarningCode = z.infer<typeof warningCodeSchema>;

/** Why a run failed. */
export const runFailureSchema = z.enum([
  /** The loss became NaN or infinite in the first epoch. */
  'diverged',
  'out-of-memory',
  /** The dataset is missing or damaged, or cannot be split as the recipe requires. */
  'data-set',
  'unexpected',
]);
export type RunFailure = z.infer<typeof runFailureSchema>;

/** The user's decision on a run's model: activated, kept without activating it, or discarded. */
export const decisionSchema = z.enum(['used', 'kept', 'discarded']);
export type Decision = z.infer<typeof decisionSchema>;

/** `early`: early stopping; `diverged`: the loss became NaN or infinite, and the last good epoch is the result. */
export const finishReasonSchema = z.enum(['completed', 'stopped', 'early', 'diverged']);

/** Events of a training run, in order. `seq` counts from 0 within a run. */
export const runEventSchema = z.discriminatedUnion('type', [
  z.strictObject({
    type: z.literal('started'),
    seq: z.int(),
    epochs: z.int(),
    stepsPerEpoch: z.int(),
    samples: z.int(),
    validationSamples: z.int(),
    parameters: z.int(),
    /** The runtime. Missing in runs of earlier versions. */
    runtime: runtimeSchema.optional(),
  }),
  /**
   * Follows `started` of a resumed run: the run continues in `epoch` after `step` completed steps. Earlier events of
   * later steps are obsolete and are emitted again.
   */
  z.strictObject({ type: z.literal('restored'), seq: z.int(), epoch: z.int(), step: z.int() }),
  z.strictObject({
    type: z.literal('progress'),
    seq: z.int(),
    /** Current epoch, from 0. */
    epoch: z.int(),
    /** Completed steps of this epoch. */
    step: z.int(),
    /** Mean training loss and accuracy since the last progress event. */
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
    /** Missing in runs of earlier versions. */
    insight: insightSchema.optional(),
  }),
  /** A problem that does not end the run. */
  z.strictObject({
    type: z.literal('warning'),
    seq: z.int(),
    code: warningCodeSchema,
    isDiskFull: z.boolean().optional(),
    /** The system's error message, in English. */
    detail: z.string(),
  }),
  /** The cause of a warning is resolved. */
  z.strictObject({ type: z.literal('warning-over'), seq: z.int(), code: warningCodeSchema }),
  z.strictObject({ type: z.literal('paused'), seq: z.int() }),
  z.strictObject({ type: z.literal('resumed'), seq: z.int() }),
  z.strictObject({
    type: z.literal('finished'),
    seq: z.int(),
    reason: finishReasonSchema,
    /** Identifier of the resulting model. */
    modelId: z.uuid(),
    accuracy: accuracySchema,
  }),
  z.strictObject({ type: z.literal('cancelled'), seq: z.int() }),
  z.strictObject({
    type: z.literal('failed'),
    seq: z.int(),
    /** Missing in runs of earlier versions. */
    code: runFailureSchema.optional(),
    /** In English. */
    message: z.string(),
  }),
  /** The trainer process ended unexpectedly. When the run is resumed, `started` and `restored` follow. */
  z.strictObject({ type: z.literal('interrupted'), seq: z.int() }),
  /** Follows `finished`: the user's decision on the model, and the baseline it was compared with. */
  z.strictObject({
    type: z.literal('decided'),
    seq: z.int(),
    decision: decisionSchema,
    /** Null if there was no active model. */
    baselineId: z.uuid().nullable(),
  }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
/** An event without a number. */
export type Unnumbered<E extends RunEvent = RunEvent> = E extends unknown ? Omit<E, 'seq'> : never;
export type RunEventOf<T extends RunEvent['type']> = Extract<RunEvent, { type: T }>;

/** Commands to a run in progress. */
export const runCommandSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('pause') }),
  z.strictObject({ type: z.literal('resume') }),
  /** One batch, then paused again. */
  z.strictObject({ type: z.literal('step') }),
  /** Stop now and save the result. */
  z.strictObject({ type: z.literal('stop') }),
  /** Scales the recipe's learning rate from the next step on. */
  z.strictObject({ type: z.literal('scaleLearningRate'), factor: z.number().positive().max(100) }),
]);
export type RunCommand = z.infer<typeof runCommandSchema>;
