import { z } from 'zod';
import { drawingSchema } from '../ink/drawing';
import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';

/** Maximum side of a placed image's mask, in pixels. */
export const MAX_MASK_SIDE = 512;

const onPicture = z
  .number()
  .min(-IMAGE_SIDE)
  .max(2 * IMAGE_SIDE);

/** A rectangle in pixels of the 28x28 image. */
export const pictureAreaSchema = z.strictObject({
  left: onPicture,
  top: onPicture,
  width: onPicture,
  height: onPicture,
});

const maskSide = z.int().min(1).max(MAX_MASK_SIDE);

/** An image on the pad, with its prepared ink and the strokes drawn over it. */
export const placedPictureSchema = z
  .strictObject({
    format: z.literal('inkling-placed-picture'),
    version: z.literal(2),
    /** The displayed image: shape [height, width], 0 (paper) to 255 (ink). */
    mask: z.strictObject({ width: maskSide, height: maskSide, values: z.instanceof(Uint8Array) }),
    /** Area of the mask in the 28x28 image. */
    place: pictureAreaSchema,
    /** The image without the strokes: shape [784], 0 (paper) to 255 (ink). */
    pixels: z.instanceof(Uint8Array).refine((picture) => picture.length === PIXEL_COUNT),
    /** The square that the ink was fitted into, in pixels of the 28x28 image. */
    box: pictureAreaSchema,
    strokes: drawingSchema.shape.strokes,
  })
  .refine(({ mask }) => mask.values.length === mask.width * mask.height);
export type PlacedPictureDraft = z.infer<typeof placedPictureSchema>;

/** The draft: the pad content that is restored at the next start. */
export const draftSchema = z.discriminatedUnion('format', [drawingSchema, placedPictureSchema]);
export type PadDraft = z.infer<typeof draftSchema>;
