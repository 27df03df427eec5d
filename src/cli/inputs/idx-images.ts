import type { Content } from '../../platform/idx/content';
import { IdxError } from '../../platform/idx/idx-error';
import { expectBytes } from '../../platform/idx/idx-header';
import { collect, streamIdx } from '../../platform/idx/idx-reader';
import { inkFromBytes } from '../../shared/ink/ink-bytes';
import { MAX_PICTURE_PIXELS, preparePicture } from '../../shared/ink/picture/picture';
import { IMAGE_SIDE } from '../../shared/mnist';
import type { Input } from './sample';

/** Images per group. */
const GROUP = 256;

/**
 * Reads the images of an IDX file. Images of 28x28 are passed to the network unchanged; others are prepared.
 * @throws {IdxError} if it is not a complete IDX file of images.
 */
export async function* idxImages(content: Content): AsyncGenerator<Input[]> {
  const stream = streamIdx(content);
  expectBytes(stream.header, 3);
  const [count = 0, height = 0, width = 0] = stream.header.dimensions;
  const isReady = height === IMAGE_SIDE && width === IMAGE_SIDE;
  const pixelCount = height * width;
  if (pixelCount === 0 || pixelCount > MAX_PICTURE_PIXELS)
    throw new IdxError('other-kind', `Images of ${width}x${height} pixels are not supported.`);
  const { payload } = await collect(stream);
  for (let start = 0; start < count; start += GROUP)
    yield Array.from({ length: Math.min(GROUP, count - start) }, (_, offset) => {
      const id = start + offset;
      const image = payload.subarray(id * pixelCount, (id + 1) * pixelCount);
      return { id, pixels: isReady ? asItIs(image) : prepared(image, width, height) };
    });
}

function asItIs(image: Uint8Array): Float32Array | null {
  return image.some((value) => value > 0) ? inkFromBytes(image) : null;
}

function prepared(image: Uint8Array, width: number, height: number): Float32Array | null {
  const data = Uint8Array.from({ length: image.length * 4 }, (_, place) =>
    place % 4 === 3 ? 255 : (image[Math.floor(place / 4)] ?? 0),
  );
  return preparePicture({ width, height, data })?.pixels ?? null;
}
