import { z } from 'zod';
import { drawingSchema } from '../ink/drawing';
import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';

/** Longest side of a placed picture's mask, in pixels. */
export const MAX_MASK_SIDE = 512;

const onPicture = z
  .number()
  .min(-IMAGE_SIDE)
  .max(2 * IMAGE_SIDE);

/** A rectangle in pixels of the 28x28. */
export const pictureAreaSchema = z.strictObject({
  left: onPicture,
  top: onPicture,
  width: onPicture,
  height: onPicture,
});

const maskSide = z.int().min(1).max(MAX_MASK_SIDE);

/** A picture that lies on the pad, with what the network sees of it and the strokes that were drawn over it. */
export const placedPictureSchema = z
  .strictObject({
    format: z.literal('inkling-placed-picture'),
    version: z.literal(2),
    /** As it is shown: how much ink each pixel holds, 255 is ink. */
    mask: z.strictObject({ width: maskSide, height: maskSide, values: z.instanceof(Uint8Array) }),
    /** Where the mask lies in the 28x28. */
    place: pictureAreaSchema,
    /** The 28x28 without the strokes, 255 is ink. */
    pixels: z.instanceof(Uint8Array).refine((picture) => picture.length === PIXEL_COUNT),
    /** The square that the ink was fitted into, in pixels of the 28x28. */
    box: pictureAreaSchema,
    strokes: drawingSchema.shape.strokes,
  })
  .refine(({ mask }) => mask.values.length === mask.width * mask.height);
export type PlacedPictureDraft = z.infer<typeof placedPictureSchema>;

/** What lies on the pad, as it is kept from one start to the next. */
export const draftSchema = z.discriminatedUnion('format', [drawingSchema, placedPictureSchema]);
export type PadDraft = z.infer<typeof draftSchema>;
