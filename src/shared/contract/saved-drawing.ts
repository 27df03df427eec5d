import { z } from 'zod';
import { drawingSchema } from '../ink/drawing';
import { CLASS_COUNT, PIXEL_COUNT } from '../mnist';
import { probabilitiesSchema } from '../prediction';

/** A drawing that a user kept, with the digit that it really was. */
export const savedDrawingSchema = z.strictObject({
  id: z.uuid(),
  createdAt: z.iso.datetime(),
  drawing: drawingSchema,
  /** The 28x28 as the network saw it, 0-255. */
  pixels: z.instanceof(Uint8Array).refine((picture) => picture.length === PIXEL_COUNT),
  label: z
    .int()
    .min(0)
    .max(CLASS_COUNT - 1),
  /** The model that was active, and what it said. */
  modelId: z.uuid().nullable(),
  probabilities: probabilitiesSchema.nullable(),
});
export type SavedDrawing = z.infer<typeof savedDrawingSchema>;
