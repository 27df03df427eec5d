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

/** What a service process takes, answers and tells, each with its parser. */
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

/** From main to a service. */
export const toServiceSchema = z.discriminatedUnion('type', [
  z.strictObject({ type: z.literal('request'), id: z.int(), method: z.string(), payload: z.unknown() }),
  z.strictObject({ type: z.literal('stop') }),
]);
export type ToService = z.infer<typeof toServiceSchema>;

/** From a service to main. */
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
    /** Makes the model in this file the one that predicts; the one before goes on until it is warm. */
    load: { request: z.strictObject({ path: filePath }), response: modelCardSchema },
    /** Reads a model's file and verifies all of it; the active model stays. */
    inspect: { request: z.strictObject({ path: filePath }), response: modelCardSchema },
    /** Comes with one port, over which the renderer's requests are answered; the one before is closed. */
    connect: { request: nothing, response: nothing },
    /**
     * Scores all samples with the active model, in the place of any scoring under way, and answers at once; what happens is told by
     * events. Dataset predictions that lie whole at the path are only read.
     */
    'scoring:begin': {
      request: z.strictObject({
        /** Given back with its events. */
        job: z.int(),
        modelId: z.uuid(),
        /** SHA-256 in the model's file. */
        checksum: z.string(),
        path: filePath,
      }),
      response: nothing,
    },
    /** Ends the scoring under way. It sends no more events, and neither does one whose model is replaced. */
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
    /** Answers at once; what happens is told by events, the last of which ends the run. */
    train: {
      request: z.strictObject({
        recipe: recipeSchema,
        /** Folder that the candidate model is written into, as `<id>.inkmodel`. */
        modelsFolder: filePath,
        /** File that the run keeps its place in. Where it is there, the run goes on from it; when the run is over, it is removed. */
        checkpoint: filePath,
        /** What the user says of labels now; a run that is resumed keeps to those it began with. */
        marks: z.array(markedSampleSchema),
        /** Number of the first event: a resumed run has told some before. */
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
    /** Reads the test samples with the models in two files. */
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
    /** Answers at once; what happens is told by events, the last of which ends it. */
    analyse: {
      request: z.strictObject({
        kind: z.enum(ANALYSES),
        /** File of the model whose recipe or features it goes by. */
        model: filePath,
        /** Where the result goes: a folder for an audit, a file for a map. */
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
  /** `quarantined` names the damaged library that was quarantined, if one was. */
  ready: z.strictObject({ quarantined: z.string().nullable() }),
  requests: {
    'saved-drawings:save': { request: savedDrawingSchema, response: nothing },
    'saved-drawings:list': { request: nothing, response: z.array(savedDrawingSchema) },
    'saved-drawings:remove': { request: byId, response: nothing },
    /** Answers with the sample. */
    'saved-drawings:restore': { request: byId, response: savedDrawingSchema },
    'marks:list': { request: nothing, response: z.array(markedSampleSchema) },
    /** Answers with what the samples bore before. */
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
    /** One run; null where there is none, or it is removed. */
    'run:read': { request: byId, response: runSummarySchema.nullable() },
    /** Those from a number on. */
    'runs:events': {
      request: z.strictObject({ id: z.uuid(), from: z.int().nonnegative() }),
      response: z.array(runEventSchema),
    },
  },
  event: z.never(),
} as const satisfies ServiceContract;
