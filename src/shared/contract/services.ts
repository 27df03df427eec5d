import { z } from 'zod';
import { markChangesSchema, markedSampleSchema } from '../marks';
import { modelCardSchema } from '../model/card';
import { comparisonSchema } from '../model/comparison';
import { recipeSchema } from '../recipe/recipe';
import { runCommandSchema, runEventSchema } from '../training/events';
import { ANALYSES } from './analysis';
import { savedDrawingSchema } from './saved-drawing';
import { RUN_STATES, runSummarySchema } from './run-summary';
import { FAILURE_CODES } from './result';

/** The requests, responses and events of a service, with their schemas. */
export interface ServiceContract {
  readonly ready: z.ZodType;
  readonly requests: Readonly<Record<string, { readonly request: z.ZodType; readonly response: z.ZodType }>>;
  readonly event: z.ZodType;
}

export type MethodOf<C extends ServiceContract> = keyof C['requests'] & string;
export type ServiceRequest<C extends ServiceContract, M extends MethodOf<C>> = z.infer<
  C['requests'][M]['request']
>;
export type ServiceResponse<C extends ServiceContract, M extends MethodOf<C>> = z.infer<
  C['requests'][M]['response']
>;
export type ReadyOf<C extends ServiceContract> = z.infer<C['ready']>;
export type ServiceEvent<C extends ServiceContract> = z.infer<C['event']>;

const failureSchema = z
  .strictObject({ code: z.enum(FAILURE_CODES), detail: z.string().optional() })
  .transform(({ code, detail }) => (detail === undefined ? { code } : { code, detail }));

/** Messages from main to a service. */
export const toServiceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('request'), id: z.int(), method: z.string(), payload: z.unknown() }),
  z.strictObject({ type: z.literal('stop') }),
]);
export type ToService = z.infer<typeof toServiceSchema>;

/** Messages from a service to main. */
export const fromServiceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('ready'), payload: z.unknown() }),
  z.strictObject({ type: z.literal('answer'), id: z.int(), value: z.unknown() }),
  z.strictObject({ type: z.literal('failure'), id: z.int(), failure: failureSchema }),
  z.strictObject({ type: z.literal('event'), payload: z.unknown() }),
]);
export type FromService = z.input<typeof fromServiceSchema>;

const nothing = z.void();
const filePath = z.string().min(1);
const byId = z.strictObject({ id: z.uuid() });

export const predictorContract = {
  ready: z.strictObject({ tensorflow: z.string(), tfjsNode: z.string() }),
  requests: {
    /** Loads a model as the active one; the previous model keeps predicting until the new one is warmed up. */
    load: { request: z.strictObject({ path: filePath }), response: modelCardSchema },
    /** Reads and verifies a model file without activating it. */
    inspect: { request: z.strictObject({ path: filePath }), response: modelCardSchema },
    /** Transfers a port for the renderer's requests; the previous port is closed. */
    connect: { request: nothing, response: nothing },
    /**
     * Starts scoring all samples with the active model, replacing any scoring in progress. Responds at once; progress
     * is reported by events. Valid dataset predictions at the path are loaded instead.
     */
    'scoring:begin': {
      request: z.strictObject({
        /** Job identifier, returned with its events. */
        job: z.int(),
        modelId: z.uuid(),
        /** SHA-256 in the model's file. */
        checksum: z.string(),
        path: filePath,
      }),
      response: nothing,
    },
    /** Cancels scoring. No further events are sent, nor after the model is replaced. */
    'scoring:cancel': { request: nothing, response: nothing },
  },
  event: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('progress'), job: z.int(), done: z.int().nonnegative() }),
    z.strictObject({
      type: z.literal('ready'),
      job: z.int(),
      /** First byte of the probabilities in the file. */
      probabilitiesStart: z.int().nonnegative(),
    }),
    z.strictObject({ type: z.literal('failed'), job: z.int(), failure: z.enum(FAILURE_CODES) }),
  ]),
} as const satisfies ServiceContract;

export const trainerContract = {
  ready: nothing,
  requests: {
    /** Responds at once; progress is reported by events, the last of which ends the run. */
    train: {
      request: z.strictObject({
        recipe: recipeSchema,
        /** Folder that the candidate model is written into, as `<id>.inkmodel`. */
        modelsFolder: filePath,
        /** Checkpoint file. If it exists, the run resumes from it; it is removed when the run is over. */
        checkpoint: filePath,
        /** The user's current label marks; a resumed run uses those it started with. */
        marks: z.array(markedSampleSchema),
        /** Number of the first event; greater than 0 for a resumed run. */
        firstSeq: z.int().nonnegative(),
      }),
      response: nothing,
    },
    command: { request: runCommandSchema, response: nothing },
  },
  event: runEventSchema,
} as const satisfies ServiceContract;

export const comparisonContract = {
  ready: nothing,
  requests: {
    /** Compares two model files on the test samples. */
    compare: {
      request: z.strictObject({ candidate: filePath, active: filePath }),
      response: comparisonSchema,
    },
  },
  event: z.never(),
} as const satisfies ServiceContract;

export const analysisContract = {
  ready: nothing,
  requests: {
    /** Responds at once; progress is reported by events, the last of which ends the analysis. */
    analyse: {
      request: z.strictObject({
        kind: z.enum(ANALYSES),
        /** Model file whose recipe or features it uses. */
        model: filePath,
        /** Output path: a folder for an audit, a file for a map. */
        out: filePath,
      }),
      response: nothing,
    },
  },
  event: z.discriminatedUnion('type', [
    z.strictObject({ type: z.literal('progress'), share: z.number().min(0).max(1) }),
    z.strictObject({ type: z.literal('done') }),
    z.strictObject({ type: z.literal('failed'), failure: z.enum(FAILURE_CODES) }),
  ]),
} as const satisfies ServiceContract;

export const libraryContract = {
  /** `quarantined` is the name of the quarantined library, if it was damaged. */
  ready: z.strictObject({ quarantined: z.string().nullable() }),
  requests: {
    'saved-drawings:save': { request: savedDrawingSchema, response: nothing },
    'saved-drawings:list': { request: nothing, response: z.array(savedDrawingSchema) },
    'saved-drawings:remove': { request: byId, response: nothing },
    /** Returns the restored drawing. */
    'saved-drawings:restore': { request: byId, response: savedDrawingSchema },
    'marks:list': { request: nothing, response: z.array(markedSampleSchema) },
    /** Returns the previous marks of the samples. */
    'marks:put': { request: z.strictObject({ changes: markChangesSchema }), response: markChangesSchema },
    'run:add': { request: runSummarySchema, response: nothing },
    'run:update': {
      request: z.strictObject({
        id: z.uuid(),
        state: z.enum(RUN_STATES),
        modelId: z.uuid().nullable(),
        testAccuracy: z.number().nullable(),
      }),
      response: nothing,
    },
    'run:append': {
      request: z.strictObject({ id: z.uuid(), events: z.array(runEventSchema) }),
      response: nothing,
    },
    'runs:remove': { request: byId, response: nothing },
    'runs:restore': { request: byId, response: nothing },
    'runs:list': { request: nothing, response: z.array(runSummarySchema) },
    /** Reads a run; null if it does not exist or was removed. */
    'run:read': { request: byId, response: runSummarySchema.nullable() },
    /** Reads the events from a number on. */
    'runs:events': {
      request: z.strictObject({ id: z.uuid(), from: z.int().nonnegative() }),
      response: z.array(runEventSchema),
    },
  },
  event: z.never(),
} as const satisfies ServiceContract;
