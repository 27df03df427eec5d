import { paintContent } from '../../entities/pad/paint';
import { PAD_SIDE, type PadContent } from '../../entities/pad/pad-content';

/** Side of a picture that is saved or copied, in pixels. */
const PICTURE_SIDE = 1024;

/** What lies on the pad as a PNG file: black ink on white paper, whatever the theme. */
export async function renderImage(content: PadContent): Promise<Uint8Array<ArrayBuffer>> {
  const canvas = new OffscreenCanvas(PICTURE_SIDE, PICTURE_SIDE);
  const context = canvas.getContext('2d');
  if (context === null) throw new Error('No canvas can be had.');
  context.fillStyle = 'white';
  context.fillRect(0, 0, PICTURE_SIDE, PICTURE_SIDE);
  context.fillStyle = context.strokeStyle = 'black';
  context.scale(PICTURE_SIDE / PAD_SIDE, PICTURE_SIDE / PAD_SIDE);
  paintContent(context, content);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await file.arrayBuffer());
}
