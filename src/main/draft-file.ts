import { z } from 'zod';
import { placedPictureSchema } from '../shared/contract/draft';
import { drawingSchema } from '../shared/ink/drawing';

const { png, pixels } = placedPictureSchema.shape;

/** What lies on the pad, as it is in its file: JSON has no bytes. */
export const draftFileSchema = z.discriminatedUnion('format', [
  drawingSchema,
  placedPictureSchema.extend({ png: asBase64(png), pixels: asBase64(pixels) }),
]);

function asBase64(bytes: typeof png) {
  return z.codec(z.string(), bytes, {
    decode: (text) => new Uint8Array(Buffer.from(text, 'base64')),
    encode: (content) => Buffer.from(content).toString('base64'),
  });
}
