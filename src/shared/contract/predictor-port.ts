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
