/** Minimum side of an image that is saved or copied, in pixels. */
const LEAST_SIDE = 1000;

/**
 * Renders a sample as a PNG file: black ink on white paper in any theme, every pixel a square.
 * @param pixels `width` x `height` bytes from 0 (paper) to 255 (ink).
 */
export async function renderSample(
  pixels: Uint8Array,
  width: number,
  height: number,
): Promise<Uint8Array<ArrayBuffer>> {
  const scale = Math.max(1, Math.ceil(LEAST_SIDE / Math.max(width, height)));
  const image = new ImageData(width, height);
  for (const [pixel, value] of pixels.entries())
    image.data.set([255 - value, 255 - value, 255 - value, 255], pixel * 4);
  const canvas = new OffscreenCanvas(width * scale, height * scale);
  const context = canvas.getContext('2d');
  if (!context) throw new Error('No canvas can be had.');
  context.imageSmoothingEnabled = false;
  context.drawImage(await createImageBitmap(image), 0, 0, canvas.width, canvas.height);
  const file = await canvas.convertToBlob({ type: 'image/png' });
  return new Uint8Array(await file.arrayBuffer());
}
