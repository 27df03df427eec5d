import { readFileSync } from 'node:fs';
import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';
import { draw, drawRecorded, recordedDigits, SEVEN } from '../support/pen';
import { expectDigit, readPrediction, settledPrediction } from '../support/reading';

test('a digit drawn with the pen is read, and the reading changes as the stroke grows', async ({ app }) => {
  const { page } = app;
  expect((await readPrediction(page)).digit).toBeNull();

  const box = await page.getByTestId('pad').boundingBox();
  const [stroke] = SEVEN;
  const said = async () => JSON.stringify((await readPrediction(page)).probabilities);
  let before = await said();
  for (const [index, [x, y]] of stroke!.entries()) {
    await page.mouse.move(box!.x + x * box!.width, box!.y + y * box!.height, { steps: 4 });
    if (index === 0) await page.mouse.down();
    await expect.poll(said, { message: `after point ${index}` }).not.toBe(before);
    before = await said();
  }
  await page.mouse.up();

  const { confidence, probabilities } = await expectDigit(page, 7);
  expect(confidence).toBeGreaterThan(0.8);
  expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
});

test('ten recorded digits are read rightly on the pad', async ({ app }) => {
  const { page, electron } = app;
  const drawings = recordedDigits(1);
  const read: (number | null)[] = [];
  for (const drawing of drawings) {
    await drawRecorded(page, drawing, { every: 3 });
    read.push((await settledPrediction(page)).digit);
    await chooseFromMenu(electron, 'Edit', 'Clear');
    await expectDigit(page, null);
  }
  const right = read.filter((digit, index) => digit === drawings[index]!.label);
  expect(right.length, `read ${read.join(' ')}`).toBeGreaterThanOrEqual(9);
});

test('undo, redo and clear go back and forth, and a cleared pad makes no prediction', async ({ app }) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  const seven = await expectDigit(page, 7);
  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(page, null);
  await chooseFromMenu(electron, 'Edit', 'Redo');
  expect((await expectDigit(page, 7)).probabilities).toEqual(seven.probabilities);

  const asked = async () => Number(await page.getByTestId('prediction').getAttribute('data-request'));
  const before = await asked();
  await chooseFromMenu(electron, 'Edit', 'Clear');
  await expectDigit(page, null);

  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(page, 7);
  // Requests are numbered: none was made for the cleared pad.
  expect(await asked()).toBe(before + 1);
});

test('the drawing that the network sees is the 28x28 that the view shows', async ({ app }) => {
  const { page } = app;
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  const cell = page.getByTestId('pixels');
  await cell.hover({ position: { x: 5, y: 5 } });
  await expect(page.getByTestId('pixel-value')).toContainText('0');
});

test('a picture dropped on the window is read', async ({ app }) => {
  const { page } = app;
  const picture = readFileSync(new URL('../fixtures/pictures/three.png', import.meta.url));
  const transfer = await page.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'three.png', { type: 'image/png' }));
      return data;
    },
    [...picture],
  );
  await page.getByTestId('pad').dispatchEvent('dragover', { dataTransfer: transfer });
  await page.getByTestId('pad').dispatchEvent('drop', { dataTransfer: transfer });
  await expectDigit(page, 3);
});

test('a broken picture is refused in one sentence and changes nothing', async ({ app }) => {
  const { page } = app;
  await draw(page, SEVEN);
  const before = await expectDigit(page, 7);
  const transfer = await page.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File([new Uint8Array([137, 80, 78, 71, 1, 2, 3])], 'broken.png', { type: 'image/png' }),
    );
    return data;
  });
  await page.getByTestId('pad').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(page.getByTestId('toast')).toContainText('broken.png');
  expect(await readPrediction(page)).toEqual(before);
});
