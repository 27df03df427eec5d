import { z } from 'zod';
import { PIXEL_COUNT } from '../mnist';
import { pixelsSchema, probabilitiesSchema } from '../prediction';

/** Channel on which main hands the renderer's preload its port to the predictor. */
export const PREDICTOR_PORT_CHANNEL = 'predictor:port';

/** Number of a request, given by the preload and sent back with the answer. */
const idSchema = z.int().nonnegative();

/** Asks for the probabilities of a picture. */
const predictRequestSchema = z.strictObject({
  kind: z.literal('predict'),
  id: idSchema,
  pixels: pixelsSchema,
});
export type PredictRequest = z.infer<typeof predictRequestSchema>;
/** A request as the page makes it. */
export type PredictQuestion = Omit<PredictRequest, 'kind' | 'id'>;

const predictAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    kind: z.literal('predict'),
    ok: z.literal(true),
    id: idSchema,
    modelId: z.uuid(),
    probabilities: probabilitiesSchema,
    /** Milliseconds that the network took. */
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({ kind: z.literal('predict'), ok: z.literal(false), id: idSchema, error: z.string() }),
]);
export type PredictAnswer = z.infer<typeof predictAnswerSchema>;

/** Most neighbours that one question may ask for. */
export const MAX_NEIGHBOURS = 100;

/** Asks for the training samples that are nearest to a picture in the active model's feature space. */
const nearestRequestSchema = z.strictObject({
  kind: z.literal('nearest'),
  id: idSchema,
  pixels: pixelsSchema,
  count: z.int().min(1).max(MAX_NEIGHBOURS),
  /** Number of a training sample that is left out: the picture itself, where it is one. */
  except: z.int().nonnegative().optional(),
});
export type NearestRequest = z.infer<typeof nearestRequestSchema>;
/** A request as the page makes it. */
export type NearestQuestion = Omit<NearestRequest, 'kind' | 'id'>;

export const NEAREST_REFUSALS = [
  /** The dataset predictions of the active model are not ready. */
  'not-ready',
  /** A newer question took its place. */
  'superseded',
  /** The model's features are too many to be kept. */
  'too-many-features',
  'invalid',
  /** The predictor is not there, or went before it answered. */
  'gone',
] as const;

const nearestAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    kind: z.literal('nearest'),
    ok: z.literal(true),
    id: idSchema,
    modelId: z.uuid(),
    /** Numbers of training samples, the nearest first. */
    indices: z.array(z.int().nonnegative()),
    /** Euclidean distance of each. */
    distances: z.array(z.number().nonnegative()),
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({
    kind: z.literal('nearest'),
    ok: z.literal(false),
    id: idSchema,
    reason: z.enum(NEAREST_REFUSALS),
  }),
]);
export type NearestAnswer = z.infer<typeof nearestAnswerSchema>;

/** What goes to the predictor over its port. */
export const predictorRequestSchema = z.discriminatedUnion('kind', [
  predictRequestSchema,
  nearestRequestSchema,
]);
export type PredictorRequest = z.infer<typeof predictorRequestSchema>;

/** What comes back: one answer for each request. */
export const predictorAnswerSchema = z.discriminatedUnion('kind', [predictAnswerSchema, nearestAnswerSchema]);
export type PredictorAnswer = z.infer<typeof predictorAnswerSchema>;

const answerableSchema = z.looseObject({ kind: z.enum(['predict', 'nearest']), id: idSchema });

/** The answer to a message that is no request; null where it has not even a number to answer to. */
export function answerToInvalid(message: unknown): PredictorAnswer | null {
  const asked = answerableSchema.safeParse(message);
  if (!asked.success) return null;
  const { kind, id } = asked.data;
  return kind === 'nearest'
    ? { kind, ok: false, id, reason: 'invalid' }
    : { kind, ok: false, id, error: `A request needs ${PIXEL_COUNT} numbers from 0 to 1.` };
}
