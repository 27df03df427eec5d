import { gunzipSync } from 'node:zlib';
import { readFileSync } from 'node:fs';
import { expect, test } from '../support/shared-app';
import { chooseFromMenu } from '../support/menu';
import { draw, drawRecorded, SEVEN, type RecordedDrawing } from '../support/pen';
import { expectDigit, readPrediction, settledPrediction } from '../support/reading';

const NON_DIGITS = new URL('../fixtures/drawn/dev-nondigits.jsonl.gz', import.meta.url);
const MOST_TRIED = 12;

/** A stroke that stands apart from the 7. */
const DASH: readonly (readonly [number, number])[][] = [
  [
    [0.1, 0.9],
    [0.3, 0.92],
  ],
];

test('what is no digit is said to be unsure, and between which two', async ({ app }) => {
  const { page, electron } = app;
  const drawings = gunzipSync(readFileSync(NON_DIGITS))
    .toString('utf8')
    .trim()
    .split('\n')
    .slice(0, MOST_TRIED)
    .map((line) => JSON.parse(line) as RecordedDrawing);
  for (const drawing of drawings) {
    await drawRecorded(page, drawing, { every: 3 });
    const { probabilities } = await settledPrediction(page);
    if ((await page.getByTestId('prediction').getAttribute('data-is-digit')) === 'false') {
      const [first, second] = [...probabilities.keys()].sort((a, b) => probabilities[b]! - probabilities[a]!);
      await expect(page.getByTestId('prediction')).toContainText(
        probabilities[first!]! > 2 / 3 ? `Probably ${first} (` : `Not sure: ${first} or ${second}?`,
      );
      return;
    }
    await chooseFromMenu(electron, 'Edit', 'Clear');
    await expectDigit(page, null);
  }
  throw new Error(`Of ${MOST_TRIED} drawings of no digit every one was taken for one.`);
});

test('the eraser takes away the stroke that it touches, as one step', async ({ app }) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  const alone = await expectDigit(page, 7);
  await draw(page, DASH);
  await expect.poll(async () => (await readPrediction(page)).probabilities).not.toEqual(alone.probabilities);

  await chooseFromMenu(electron, 'Edit', 'Eraser');
  await draw(page, [
    [
      [0.2, 0.97],
      [0.2, 0.85],
    ],
  ]);
  await expect.poll(async () => (await readPrediction(page)).probabilities).toEqual(alone.probabilities);
  await chooseFromMenu(electron, 'Edit', 'Undo');
  await expect.poll(async () => (await readPrediction(page)).probabilities).not.toEqual(alone.probabilities);
});

test('a drawing is kept as what it really was, brought back, removed and put back', async ({
  app,
  restart,
}) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  await chooseFromMenu(electron, 'File', 'Save to My Drawings…');
  await expect(page.getByTestId('save-digits')).toBeVisible();
  await page.keyboard.press('1');
  const kept = page.getByTestId('saved-drawing');
  await expect(kept).toHaveCount(1);
  await expect(kept).toContainText('1');

  await chooseFromMenu(electron, 'Edit', 'Clear');
  await expectDigit(page, null);
  await kept.getByRole('button', { name: 'Open this 1' }).click();
  await expectDigit(page, 7);

  await kept.hover();
  await kept.getByRole('button', { name: 'Remove this 1' }).click();
  await expect(kept).toHaveCount(0);
  await page.getByTestId('toast').getByRole('button', { name: 'Undo' }).click();
  await expect(kept).toHaveCount(1);

  await test.step('the keyboard keeps its place in the list', async () => {
    await chooseFromMenu(electron, 'File', 'Save to My Drawings…');
    await expect(page.getByTestId('save-digits')).toBeVisible();
    await page.keyboard.press('2');
    await expect(kept).toHaveCount(2);
    await kept.getByRole('button', { name: 'Remove this 2' }).press('Enter');
    await expect(kept).toHaveCount(1);
    await expect(kept.getByRole('button', { name: 'Open this 1' })).toBeFocused();
  });

  const again = await restart();
  await expect(again.page.getByTestId('saved-drawing')).toHaveCount(1);
});
