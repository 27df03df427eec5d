import fc from 'fast-check';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { imageSize } from '../../../../../src/renderer/entities/pad/image-size';

const image = () => sharp({ create: { width: 37, height: 21, channels: 4, background: '#2468' } });
const formats = {
  png: () => image().png(),
  'jpeg, baseline': () => image().jpeg(),
  'jpeg, progressive, with metadata': () =>
    image().withMetadata({ orientation: 6 }).jpeg({ progressive: true }),
  'webp, lossy, with alpha': () => image().webp(),
  'webp, lossy': () => image().removeAlpha().webp(),
  'webp, lossless': () => image().webp({ lossless: true }),
} as const;

describe('imageSize', () => {
  it.each(Object.entries(formats))('reads the header of a %s', async (_, make) => {
    expect(imageSize(new Uint8Array(await make().toBuffer()))).toEqual({ width: 37, height: 21 });
  });

  it.each(Object.entries(formats))('does not fail on a %s cut short anywhere', async (_, make) => {
    const file = new Uint8Array(await make().toBuffer());
    for (let length = 0; length < Math.min(file.length, 700); length++) {
      const size = imageSize(file.slice(0, length));
      if (size !== null) expect(size).toEqual({ width: 37, height: 21 });
    }
  });

  it('returns null for other files, and terminates on any input', () => {
    expect(imageSize(new TextEncoder().encode('GIF89a, and so on and so forth'))).toBeNull();
    fc.assert(
      fc.property(fc.uint8Array({ maxLength: 300 }), (bytes) => {
        imageSize(Uint8Array.from([0xff, 0xd8, ...bytes]));
        imageSize(bytes);
      }),
    );
  });
});
