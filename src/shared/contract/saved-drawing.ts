import { z } from 'zod';
import { drawingSchema } from '../ink/drawing';
import { CLASS_COUNT, PIXEL_COUNT } from '../mnist';
import { probabilitiesSchema } from '../prediction';

/** A drawing that the user saved with its digit. */
export const savedDrawingSchema = z.strictObject({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  drawing: drawingSchema,
  /** The network's input: shape [784], 0 (paper) to 255 (ink). */
  pixels: z.instanceof(Uint8Array).refine((picture) => picture.length === PIXEL_COUNT),
  label: z
    .int()
    .min(0)
    .max(CLASS_COUNT - 1),
  /** The active model and its prediction. */
  modelId: z.uuid().nullable(),
  probabilities: probabilitiesSchema.nullable(),
});
export type SavedDrawing = z.infer<typeof savedDrawingSchema>;
