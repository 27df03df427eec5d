import { z } from 'zod';
import { placedPictureSchema, type PlacedPictureDraft } from '../shared/contract/draft';
import { drawingSchema } from '../shared/ink/drawing';
import { IMAGE_SIDE } from '../shared/mnist';

const { mask, place, box, strokes, format } = placedPictureSchema.shape;

/** JSON has no bytes: they are in base64. */
const placedPictureFile = z.strictObject({
  format,
  version: z.literal(2),
  mask: mask.extend({ values: z.string() }),
  place,
  pixels: z.string(),
  box,
  strokes,
});

/** The first version had a file of the picture in place of its ink, and no strokes over it. */
const firstPlacedPictureFile = z.strictObject({
  format,
  version: z.literal(1),
  png: z.string(),
  pixels: z.string(),
  box,
});

type AnyPlacedPictureFile = z.infer<typeof placedPictureFile> | z.infer<typeof firstPlacedPictureFile>;

const WHOLE_PICTURE = { left: 0, top: 0, width: IMAGE_SIDE, height: IMAGE_SIDE };

/** What lies on the pad, as it is in its file. */
export const draftFileSchema = z.union([
  drawingSchema,
  z.codec(z.union([placedPictureFile, firstPlacedPictureFile]), placedPictureSchema, {
    decode: fromFile,
    encode: toFile,
  }),
]);

/** A picture of the first version shows its 28x28, which is read as before. */
function fromFile(file: AnyPlacedPictureFile): PlacedPictureDraft {
  const pixels = bytesOf(file.pixels);
  const { format, box } = file;
  const { mask, place, strokes } =
    file.version === 1
      ? { mask: { width: IMAGE_SIDE, height: IMAGE_SIDE, values: pixels }, place: WHOLE_PICTURE, strokes: [] }
      : { ...file, mask: { ...file.mask, values: bytesOf(file.mask.values) } };
  return { format, version: 2, mask, place, pixels, box, strokes };
}

function toFile({ mask, pixels, ...others }: PlacedPictureDraft): z.infer<typeof placedPictureFile> {
  return { ...others, mask: { ...mask, values: textOf(mask.values) }, pixels: textOf(pixels) };
}

function bytesOf(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(Buffer.from(text, 'base64'));
}

function textOf(bytes: Uint8Array): string {
  return Buffer.from(bytes).toString('base64');
}
