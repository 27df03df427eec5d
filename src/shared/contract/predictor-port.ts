import { z } from 'zod';
import { PIXEL_COUNT } from '../mnist';
import { pixelsSchema, probabilitiesSchema } from '../prediction';

/** Channel on which main sends the predictor's port to the preload script. */
export const PREDICTOR_PORT_CHANNEL = 'predictor:port';

/** Request identifier, assigned by the preload script and returned with the answer. */
const idSchema = z.int().nonnegative();

/** Requests the prediction of an image. */
const predictRequestSchema = z.strictObject({
  kind: z.literal('predict'),
  id: idSchema,
  pixels: pixelsSchema,
});
export type PredictRequest = z.infer<typeof predictRequestSchema>;
/** A request from the page. */
export type PredictQuestion = Omit<PredictRequest, 'kind' | 'id'>;

const predictAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    kind: z.literal('predict'),
    ok: z.literal(true),
    id: idSchema,
    modelId: z.uuid(),
    probabilities: probabilitiesSchema,
    /** Duration of the prediction in milliseconds. */
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('predict'), ok: z.literal(false), id: idSchema, error: z.string() }),
]);
export type PredictAnswer = z.infer<typeof predictAnswerSchema>;

/** Maximum number of neighbours per request. */
export const MAX_NEIGHBOURS = 100;

/** Requests the training samples nearest to an image in the active model's feature space. */
const nearestRequestSchema = z.strictObject({
  kind: z.literal('nearest'),
  id: idSchema,
  pixels: pixelsSchema,
  count: z.int().min(1).max(MAX_NEIGHBOURS),
  /** Index of a training sample to exclude, such as the query image itself. */
  except: z.int().nonnegative().optional(),
});
export type NearestRequest = z.infer<typeof nearestRequestSchema>;
/** A request from the page. */
export type NearestQuestion = Omit<NearestRequest, 'kind' | 'id'>;

export const NEAREST_FAILURES = [
  /** The active model's dataset predictions are not available yet. */
  'not-ready',
  /** Superseded by a newer request. */
  'superseded',
  /** The model has too many features to be stored. */
  'too-many-features',
  'invalid',
  /** The predictor is unavailable or exited before it answered. */
  'gone',
] as const;

const nearestAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    kind: z.literal('nearest'),
    ok: z.literal(true),
    id: idSchema,
    modelId: z.uuid(),
    /** Indices of training samples, nearest first. */
    indices: z.array(z.int().nonnegative()),
    /** Euclidean distances. */
    distances: z.array(z.number().nonnegative()),
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({
    kind: z.literal('nearest'),
    ok: z.literal(false),
    id: idSchema,
    reason: z.enum(NEAREST_FAILURES),
  }),
]);
export type NearestAnswer = z.infer<typeof nearestAnswerSchema>;

/** Requests to the predictor over its port. */
export const predictorRequestSchema = z.discriminatedUnion('kind', [
  predictRequestSchema,
  nearestRequestSchema,
]);
export type PredictorRequest = z.infer<typeof predictorRequestSchema>;

/** Answers of the predictor, one per request. */
export const predictorAnswerSchema = z.discriminatedUnion('kind', [predictAnswerSchema, nearestAnswerSchema]);
export type PredictorAnswer = z.infer<typeof predictorAnswerSchema>;

const answerableSchema = z.looseObject({ kind: z.enum(['predict', 'nearest']), id: idSchema });

/** The answer to an invalid message; null if it has no request identifier. */
export function answerToInvalid(message: unknown): PredictorAnswer | null {
  const asked = answerableSchema.safeParse(message);
  if (!asked.success) return null;
  const { kind, id } = asked.data;
  return kind === 'nearest'
    ? { kind, ok: false, id, reason: 'invalid' }
    : { kind, ok: false, id, error: `A request needs ${PIXEL_COUNT} numbers from 0 to 1.` };
}
