import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import sharp from 'sharp';
import { drawingSchema } from '../../src/shared/ink/drawing';
import { expect, test } from '../support/shared-app';
import { answerFileDialogs, dropFile, dropFromDisk, pasteFile, userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit, readPrediction } from '../support/reading';

const THREE = readFileSync(new URL('../fixtures/pictures/three.png', import.meta.url));

test('JPEG and WebP pictures are read as PNG is, whatever their names say', async ({ app }) => {
  const { page, electron } = app;
  const jpeg = await sharp(THREE).flatten({ background: 'white' }).jpeg().toBuffer();
  const webp = await sharp(THREE).webp().toBuffer();
  for (const file of [
    { name: 'three.jpg', type: 'image/jpeg', bytes: jpeg },
    { name: 'three.webp', type: 'image/webp', bytes: webp },
    { name: 'three', type: '', bytes: THREE },
  ]) {
    await dropFile(page, file);
    await expectDigit(page, 3);
    await chooseFromMenu(electron, 'Edit', 'Clear');
    await expectDigit(page, null);
  }
});

test('a picture is pasted', async ({ app }) => {
  await pasteFile(app.page, { name: 'image.png', type: 'image/png', bytes: THREE });
  await expectDigit(app.page, 3);
});

test('text that is copied with a picture goes into the field that has focus', async ({ app }) => {
  const { page } = app;
  await page.getByTestId('view-explore').click();
  const field = page.getByTestId('jump-index');
  await field.focus();
  await pasteFile(page, { name: 'cell.png', type: 'image/png', bytes: THREE, text: '7777' });
  await expect(field).toBeFocused();
  await page.getByTestId('view-draw').click();
  await expectDigit(page, null);
});

test('a picture of more than 50 megapixels is refused by its header alone', async ({ app }) => {
  const { page } = app;
  await draw(page, SEVEN);
  const before = await expectDigit(page, 7);
  await dropFile(page, { name: 'huge.png', type: 'image/png', bytes: pngHeader(10_000, 5_001) });
  const toast = page.getByTestId('toast');
  await expect(toast).toContainText('huge.png');
  await expect(toast).toContainText('too large');
  expect(await readPrediction(page)).toEqual(before);
});

test('a drawing is saved with its strokes and opened again', async ({ app }) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'seven.inkling');
  await answerFileDialogs(electron, path);
  await draw(page, SEVEN);
  const before = await expectDigit(page, 7);
  await chooseFromMenu(electron, 'File', 'Save Drawing…');
  await expect(page.getByTestId('toast')).toContainText('seven.inkling');
  expect(drawingSchema.parse(JSON.parse(readFileSync(path, 'utf8'))).strokes).toHaveLength(1);

  await chooseFromMenu(electron, 'Edit', 'Clear');
  await expectDigit(page, null);
  await chooseFromMenu(electron, 'File', 'Open…');
  expect((await expectDigit(page, 7)).probabilities).toEqual(before.probabilities);
});

test('a drawing is saved as a picture, which is read alike', async ({ app }) => {
  const { page, electron } = app;
  const path = join(await userData(electron), 'seven.png');
  await answerFileDialogs(electron, path);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  await chooseFromMenu(electron, 'File', 'Save as Image…');
  await expect(page.getByTestId('toast')).toContainText('seven.png');
  expect(await sharp(path).metadata()).toMatchObject({ format: 'png', width: 1024, height: 1024 });

  await chooseFromMenu(electron, 'Edit', 'Clear');
  await expectDigit(page, null);
  await chooseFromMenu(electron, 'File', 'Open…');
  await expectDigit(page, 7);
});

test('a drawing is copied as a picture', async ({ app }) => {
  const { page, electron } = app;
  await electron.evaluate(({ clipboard }) => clipboard.clear());
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  await chooseFromMenu(electron, 'Edit', 'Copy as Image');
  await expect(page.getByTestId('toast')).toContainText('Copied');
  const size = await electron.evaluate(({ clipboard }) => {
    // Gone from the newest types, and the only way in the runtime at hand.
    const { readImage } = clipboard as unknown as { readImage: () => Electron.NativeImage };
    return readImage().getSize();
  });
  expect(size).toEqual({ width: 1024, height: 1024 });
});

test('several files and a link are each answered in a sentence', async ({ app }) => {
  const { page } = app;
  const toasts = page.getByTestId('toast');
  const drop = async (names: readonly string[], link?: string) => {
    const dataTransfer = await page.evaluateHandle(
      ([files, bytes, address]) => {
        const data = new DataTransfer();
        for (const name of files) data.items.add(new File([new Uint8Array(bytes)], name));
        if (address !== undefined) data.setData('text/uri-list', address);
        return data;
      },
      [names, [...THREE], link] as const,
    );
    await page.getByTestId('pad').dispatchEvent('drop', { dataTransfer });
  };
  await drop([], 'https://example.com/seven.png');
  await expect(toasts.filter({ hasText: 'Only files can be dropped here' })).toBeVisible();

  await drop(['first.png', 'second.png', 'third.png']);
  await expect(toasts.filter({ hasText: 'Only the first of 3 files' })).toContainText('first.png');
  await expectDigit(page, 3);
});

test('a file that was deleted meanwhile is answered in a sentence', async ({ app }) => {
  const { page, electron } = app;
  const gone = join(await userData(electron), 'gone.png');
  await dropFromDisk(page, gone, 'pad');
  const toast = page.getByTestId('toast');
  await expect(toast).toContainText('This file does not exist.');
  await expect(toast).toContainText('gone.png');
});

/** The beginning of a PNG file: its signature and its header chunk. */
function pngHeader(width: number, height: number): Uint8Array {
  const header = Buffer.from('89504e470d0a1a0a0000000d4948445200000000000000000802000000', 'hex');
  header.writeUInt32BE(width, 16);
  header.writeUInt32BE(height, 20);
  return Buffer.concat([header, Buffer.alloc(64)]);
}
