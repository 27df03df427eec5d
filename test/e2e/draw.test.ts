import { readFileSync } from 'node:fs';
import { expect, test } from '../support/app';
import { chooseFromMenu } from '../support/menu';
import { draw, drawRecorded, recordedDigits, SEVEN } from '../support/pen';
import { expectDigit, readPrediction, settledPrediction } from '../support/reading';

test('a digit drawn with the pen is read, and the reading changes as the stroke grows', async ({ app }) => {
  const { window } = app;
  expect((await readPrediction(window)).digit).toBeNull();

  const box = await window.getByTestId('pad').boundingBox();
  const [stroke] = SEVEN;
  const readings = new Set<string>();
  for (const [index, [x, y]] of stroke!.entries()) {
    await window.mouse.move(box!.x + x * box!.width, box!.y + y * box!.height, { steps: 4 });
    if (index === 0) await window.mouse.down();
    if (index > 0) readings.add(JSON.stringify((await settledPrediction(window)).probabilities));
  }
  await window.mouse.up();

  const { confidence, probabilities } = await expectDigit(window, 7);
  expect(confidence).toBeGreaterThan(0.8);
  expect(probabilities.reduce((sum, value) => sum + value, 0)).toBeCloseTo(1, 3);
  expect(readings.size).toBeGreaterThan(2);
});

test('ten recorded digits are read rightly on the pad', async ({ app }) => {
  const { window, electron } = app;
  const drawings = recordedDigits(1);
  const read: (number | null)[] = [];
  for (const drawing of drawings) {
    await drawRecorded(window, drawing);
    read.push((await settledPrediction(window)).digit);
    await chooseFromMenu(electron, 'Edit', 'Clear');
    await expectDigit(window, null);
  }
  const right = read.filter((digit, index) => digit === drawings[index]!.label);
  expect(right.length, `read ${read.join(' ')}`).toBeGreaterThanOrEqual(9);
});

test('undo, redo and clear go back and forth, and a cleared pad makes no prediction', async ({ app }) => {
  const { window, electron } = app;
  await draw(window, SEVEN);
  const seven = await expectDigit(window, 7);
  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(window, null);
  await chooseFromMenu(electron, 'Edit', 'Redo');
  expect((await expectDigit(window, 7)).probabilities).toEqual(seven.probabilities);

  await chooseFromMenu(electron, 'Edit', 'Clear');
  await expectDigit(window, null);
  await window.waitForTimeout(500);
  expect((await readPrediction(window)).digit).toBeNull();

  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expectDigit(window, 7);
});

test('the drawing that the network sees is the 28x28 that the view shows', async ({ app }) => {
  const { window } = app;
  await draw(window, SEVEN);
  await expectDigit(window, 7);
  const cell = window.getByTestId('pixels');
  await cell.hover({ position: { x: 5, y: 5 } });
  await expect(window.getByTestId('pixel-value')).toContainText('0');
});

test('a picture dropped on the window is read', async ({ app }) => {
  const { window } = app;
  const picture = readFileSync(new URL('../fixtures/pictures/three.png', import.meta.url));
  const transfer = await window.evaluateHandle(
    (bytes) => {
      const data = new DataTransfer();
      data.items.add(new File([new Uint8Array(bytes)], 'three.png', { type: 'image/png' }));
      return data;
    },
    [...picture],
  );
  await window.getByTestId('pad').dispatchEvent('dragover', { dataTransfer: transfer });
  await window.getByTestId('pad').dispatchEvent('drop', { dataTransfer: transfer });
  await expectDigit(window, 3);
});

test('a broken picture is refused in one sentence and changes nothing', async ({ app }) => {
  const { window } = app;
  await draw(window, SEVEN);
  const before = await expectDigit(window, 7);
  const transfer = await window.evaluateHandle(() => {
    const data = new DataTransfer();
    data.items.add(
      new File([new Uint8Array([137, 80, 78, 71, 1, 2, 3])], 'broken.png', { type: 'image/png' }),
    );
    return data;
  });
  await window.getByTestId('pad').dispatchEvent('drop', { dataTransfer: transfer });
  await expect(window.getByTestId('toast')).toContainText('broken.png');
  expect(await readPrediction(window)).toEqual(before);
});
