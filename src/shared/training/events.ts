import { z } from 'zod';
import { accuracySchema, runtimeSchema } from '../model/card';
import { insightSchema } from './insight';

const metric = z.number();

/** What can go wrong without ending a run. */
export const warningCodeSchema = z.enum([
  /** The run's place could not be kept; the one kept before stays. */
  'checkpoint-unwritten',
  /** The place that was kept could not be read, so that the run begins anew. */
  'checkpoint-unreadable',
  /** The model that the run made could not be written; it is tried again until it can be. */
  'model-unwritten',
]);
export type WarningCode = z.infer<typeof warningCodeSchema>;

/** Why a run came to nothing. */
export const runFailureSchema = z.enum([
  /** The loss became no number in the first epoch. */
  'diverged',
  'out-of-memory',
  /** The dataset is missing or damaged, or cannot be divided as the recipe asks. */
  'data-set',
  'unexpected',
]);
export type RunFailure = z.infer<typeof runFailureSchema>;

/** What a user makes of a run's model: takes it into use, leaves it for later, or throws it away. */
export const decisionSchema = z.enum(['used', 'kept', 'discarded']);
export type Decision = z.infer<typeof decisionSchema>;

/** `early`: no better epoch came; `diverged`: the loss became no number, and the last good epoch is the result. */
export const finishReasonSchema = z.enum(['completed', 'stopped', 'early', 'diverged']);

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
    /** Versions of what trains, and on what. Left out by runs of earlier versions. */
    runtime: runtimeSchema.optional(),
  }),
  /**
   * After `started` of a run that was interrupted and goes on: from here, `epoch` under way with `step` steps of it done.
   * What it told of later steps before it was interrupted no longer holds, and is told again.
   */
  z.strictObject({ type: z.literal('restored'), seq: z.int(), epoch: z.int(), step: z.int() }),
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
    /** Left out by runs of earlier versions. */
    insight: insightSchema.optional(),
  }),
  /** Something went wrong that does not end the run. */
  z.strictObject({
    type: z.literal('warning'),
    seq: z.int(),
    code: warningCodeSchema,
    isDiskFull: z.boolean().optional(),
    /** What the system says, in English. */
    detail: z.string(),
  }),
  /** What the warning said is put right. */
  z.strictObject({ type: z.literal('warning-over'), seq: z.int(), code: warningCodeSchema }),
  z.strictObject({ type: z.literal('paused'), seq: z.int() }),
  z.strictObject({ type: z.literal('resumed'), seq: z.int() }),
  z.strictObject({
    type: z.literal('finished'),
    seq: z.int(),
    reason: finishReasonSchema,
    /** Identifier of the model that the run made. */
    modelId: z.uuid(),
    accuracy: accuracySchema,
  }),
  z.strictObject({ type: z.literal('cancelled'), seq: z.int() }),
  z.strictObject({
    type: z.literal('failed'),
    seq: z.int(),
    /** Left out by runs of earlier versions. */
    code: runFailureSchema.optional(),
    /** In English. */
    message: z.string(),
  }),
  /** The process that trained ended unasked. The run can be resumed; then `started` and `restored` follow. */
  z.strictObject({ type: z.literal('interrupted'), seq: z.int() }),
  /** After `finished`: what the user made of the run's model, and which model it was compared with. */
  z.strictObject({
    type: z.literal('decided'),
    seq: z.int(),
    decision: decisionSchema,
    /** Null where none was in use. */
    baselineId: z.uuid().nullable(),
  }),
]);
export type RunEvent = z.infer<typeof runEventSchema>;
/** An event that has no number yet. */
export type Unnumbered<E extends RunEvent = RunEvent> = E extends unknown ? Omit<E, 'seq'> : never;
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
