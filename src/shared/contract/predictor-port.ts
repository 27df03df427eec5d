import { z } from 'zod';
import { pixelsSchema, probabilitiesSchema } from '../prediction';

/** Channel on which main hands the renderer's preload its port to the predictor. */
export const PREDICTOR_PORT_CHANNEL = 'predictor:port';

/** What the renderer asks of the predictor over their own port. */
export const predictRequestSchema = z.strictObject({
  /** Chosen by the asker and given back with the answer. */
  id: z.int().nonnegative(),
  pixels: pixelsSchema,
});
export type PredictRequest = z.infer<typeof predictRequestSchema>;

export const predictAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    ok: z.literal(true),
    id: z.int(),
    modelId: z.uuid(),
    probabilities: probabilitiesSchema,
    /** Milliseconds that the network took. */
    milliseconds: z.number().nonnegative(),
  }),
  z.strictObject({ ok: z.literal(false), id: z.int(), error: z.string() }),
]);
export type PredictAnswer = z.infer<typeof predictAnswerSchema>;

/** Most neighbours that one question may ask for. */
export const MAX_NEIGHBOURS = 100;

/** Asks for the training samples that are nearest to a picture in the active model's feature space. */
export const nearestRequestSchema = z.strictObject({
  kind: z.literal('nearest'),
  id: z.int().nonnegative(),
  pixels: pixelsSchema,
  count: z.int().min(1).max(MAX_NEIGHBOURS),
  /** Number of a training sample that is left out: the picture itself, where it is one. */
  except: z.int().nonnegative().optional(),
});
export type NearestRequest = z.infer<typeof nearestRequestSchema>;

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

export const nearestAnswerSchema = z.discriminatedUnion('ok', [
  z.strictObject({
    kind: z.literal('nearest'),
    ok: z.literal(true),
    id: z.int(),
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
    id: z.int(),
    reason: z.enum(NEAREST_REFUSALS),
  }),
]);
export type NearestAnswer = z.infer<typeof nearestAnswerSchema>;
