import type { Page } from '@playwright/test';
import sharp, { type Sharp } from 'sharp';
import { decodePicture } from '../../src/cli/inputs/picture-file';
import { preparePicture } from '../../src/shared/ink/picture/picture';
import { PIXEL_COUNT } from '../../src/shared/mnist';
import { expect, test } from '../support/shared-app';
import { dropFile } from '../support/files';
import type { RunningApp } from '../support/launcher';
import { chooseFromMenu } from '../support/menu';
import { expectDigit, readPrediction, type PadPrediction } from '../support/reading';

/** Levels of 255 by which the window and the command line may differ in any pixel. */
const MOST_DIFFERENCE = 2;

/** A 2 on its ground; photographs' sizes are not multiples of anything. */
function two(ink: string, ground: string, { width = 413, height = 531 } = {}): Sharp {
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 100 130">
    <rect width="100" height="130" fill="${ground}"/>
    <path d="M28 42 C30 18 72 18 70 46 C68 66 40 82 27 104 L74 103" fill="none" stroke="${ink}"
      stroke-width="8" stroke-linecap="round" stroke-linejoin="round"/></svg>`;
  return sharp(Buffer.from(svg));
}

const LOOKS: Readonly<Record<string, () => Sharp>> = {
  'dark on light': () => two('#1b2a49', '#f4efe2').flatten({ background: 'white' }),
  'light on dark': () => two('#ffe9a8', '#1e3b2d').flatten({ background: 'black' }),
  large: () => two('#222', '#eee', { width: 2203, height: 2801 }).flatten({ background: 'white' }),
  transparent: () => two('#000', 'none'),
  'half transparent': () => two('rgba(20,0,60,0.7)', 'none'),
};

const FORMATS = {
  png: (picture: Sharp) => picture.png(),
  jpeg: (picture: Sharp) => picture.flatten({ background: 'white' }).jpeg({ quality: 85 }),
  webp: (picture: Sharp) => picture.webp({ quality: 85 }),
} as const;

/** Lies on its side, but says how to turn it upright. */
const turned = () =>
  two('#123', '#fff').flatten({ background: 'white' }).rotate(270).withMetadata({ orientation: 6 });

test('the window and the command line make the same 28x28 of a picture', async ({ app }) => {
  test.setTimeout(300_000);
  await hideGeometry(app);
  for (const [look, make] of Object.entries(LOOKS))
    for (const [format, encode] of Object.entries(FORMATS))
      expect(await expectAlike(app, `${look} as ${format}`, await encode(make()).toBuffer())).toMatchObject({
        digit: 2,
      });
});

test('both turn a JPEG as its EXIF data says, and nothing else', async ({ app }) => {
  await hideGeometry(app);
  for (const [format, encode] of Object.entries(FORMATS)) {
    const { digit } = await expectAlike(app, `turned, as ${format}`, await encode(turned()).toBuffer());
    expect(digit === 2, format).toBe(format === 'jpeg');
  }
});

/** The lines over the picture would be taken for ink. */
async function hideGeometry({ page }: RunningApp): Promise<void> {
  await page.getByTestId('seen').getByRole('button').click();
}

/** What the view shows of each pixel, 0-255: the ink's share is the opacity that it is shown with. */
function shownPixels(page: Page): Promise<number[]> {
  return page
    .getByTestId('pixels')
    .locator('canvas')
    .evaluate(async (canvas: HTMLCanvasElement) => {
      for (let frame = 0; frame < 2; frame++) await new Promise(requestAnimationFrame);
      const { width, height } = canvas;
      const { data } = canvas.getContext('2d')!.getImageData(0, 0, width, height);
      return Array.from({ length: 28 * 28 }, (_, index) => {
        const column = Math.floor((((index % 28) + 0.5) * width) / 28);
        const row = Math.floor(((Math.floor(index / 28) + 0.5) * height) / 28);
        return data[(row * width + column) * 4 + 3]!;
      });
    });
}

async function expectAlike(
  { page, electron }: RunningApp,
  look: string,
  bytes: Buffer,
): Promise<PadPrediction> {
  const ours = preparePicture(await decodePicture(bytes))!.pixels.map((value) => Math.round(value * 255));
  await dropFile(page, { name: look, type: '', bytes });
  await expect.poll(async () => (await readPrediction(page)).digit, look).not.toBeNull();
  const reading = await readPrediction(page);
  const shown = await shownPixels(page);
  expect(shown).toHaveLength(PIXEL_COUNT);
  const difference = Math.max(...shown.map((value, index) => Math.abs(value - ours[index]!)));
  expect(difference, look).toBeLessThanOrEqual(MOST_DIFFERENCE);
  await chooseFromMenu(electron, 'Edit', 'Clear');
  await expectDigit(page, null);
  return reading;
}
