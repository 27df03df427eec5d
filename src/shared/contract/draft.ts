import { z } from 'zod';
import { drawingSchema } from '../ink/drawing';
import { IMAGE_SIDE, PIXEL_COUNT } from '../mnist';

/** Largest file of a picture on the pad, in bytes: 1000x1000 pixels that cannot be compressed take 4 million. */
export const MAX_PLACED_BYTES = 4_500_000;

const onPicture = z
  .number()
  .min(-IMAGE_SIDE)
  .max(2 * IMAGE_SIDE);

/** A picture that lies on the pad, with what the network sees of it: that was made of the picture at its full size. */
export const placedPictureSchema = z.strictObject({
  format: z.literal('inkling-placed-picture'),
  version: z.literal(1),
  /** As it is shown, at most as large as the pad. */
  png: z.instanceof(Uint8Array).refine((file) => file.length <= MAX_PLACED_BYTES),
  /** The 28x28, 255 is ink. */
  pixels: z.instanceof(Uint8Array).refine((picture) => picture.length === PIXEL_COUNT),
  /** The square that the ink was fitted into, in pixels of the 28x28. */
  box: z.strictObject({ left: onPicture, top: onPicture, width: onPicture, height: onPicture }),
});
export type PlacedPictureDraft = z.infer<typeof placedPictureSchema>;

/** What lies on the pad, as it is kept from one start to the next. */
export const draftSchema = z.discriminatedUnion('format', [drawingSchema, placedPictureSchema]);
export type PadDraft = z.infer<typeof draftSchema>;
