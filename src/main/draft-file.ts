import { z } from 'zod';
import { placedPictureSchema, type PlacedPictureDraft } from '../shared/contract/draft';
import { drawingSchema } from '../shared/ink/drawing';
import { IMAGE_SIDE } from '../shared/mnist';

const { mask, place, box, strokes, format } = placedPictureSchema.shape;

/** Bytes are stored in base64, since JSON cannot represent them. */
const placedPictureFile = z.strictObject({
  format,
  version: z.literal(2),
  mask: mask.extend({ values: z.string() }),
  place,
  pixels: z.string(),
  box,
  strokes,
});

/** The first version stored the image as a file instead of its ink, without strokes. */
const firstPlacedPictureFile = z.strictObject({
  format,
  version: z.literal(1),
  png: z.string(),
  pixels: z.string(),
  box,
});

type AnyPlacedPictureFile = z.infer<typeof placedPictureFile> | z.infer<typeof firstPlacedPictureFile>;

const WHOLE_PICTURE = { left: 0, top: 0, width: IMAGE_SIDE, height: IMAGE_SIDE };

/** The draft of the pad content as it is stored. */
export const draftFileSchema = z.union([
  drawingSchema,
  z.codec(z.union([placedPictureFile, firstPlacedPictureFile]), placedPictureSchema, {
    decode: fromFile,
    encode: toFile,
  }),
]);

/** Converts an image of the first version, which keeps its 28x28 ink and therefore its prediction. */
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
