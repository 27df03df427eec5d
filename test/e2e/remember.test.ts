import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import sharp from 'sharp';
import { test as fresh } from '../support/app';
import { jumpTo } from '../support/explorer';
import { dropFile, userData } from '../support/files';
import { canChooseFromMenu, chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit, readPrediction, settledPrediction } from '../support/reading';
import { expect, test } from '../support/shared-app';

/** Waits until what lies on the pad is on disk. */
async function draftOnDisk(
  electron: ElectronApplication,
  isExpected: (draft: { readonly format: string; readonly strokes?: readonly unknown[] }) => boolean,
): Promise<void> {
  const path = join(await userData(electron), 'draft.json');
  await expect.poll(() => existsSync(path) && isExpected(JSON.parse(readFileSync(path, 'utf8')))).toBe(true);
}

test('the drawing, the view, the theme and the window are as they were left', async ({ app, restart }) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  const before = await expectDigit(page, 7);
  await page.evaluate(() => window.inkling.settings.change({ theme: 'dark' }));
  await chooseFromMenu(electron, 'View', 'Models');
  await expect(page.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
  const bounds = { x: 60, y: 40, width: 1100, height: 720 };
  await electron.evaluate(
    ({ BrowserWindow }, place) => BrowserWindow.getAllWindows()[0]?.setBounds(place),
    bounds,
  );

  const again = await restart();
  await expect(again.page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(again.page.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
  const found = await again.electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(found).toEqual(bounds);
  await chooseFromMenu(again.electron, 'View', 'Draw');
  const { probabilities } = await expectDigit(again.page, 7);
  for (const [digit, share] of probabilities.entries())
    expect(share).toBeCloseTo(before.probabilities[digit] ?? -1, 5);

  // What was on the pad is where this session begins: there is nothing before it to go back to.
  expect(await canChooseFromMenu(again.electron, 'Edit', 'Undo')).toBe(false);
});

fresh('a drawing is there again when the app was killed after it was written', async ({ app, restart }) => {
  await draw(app.page, SEVEN);
  await expectDigit(app.page, 7);
  await draftOnDisk(
    app.electron,
    (draft) => draft.format === 'inkling-drawing' && draft.strokes?.length === 1,
  );
  await app.electron.evaluate(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
  const { page } = await restart();
  await expectDigit(page, 7);
});

const THREE = readFileSync(new URL('../fixtures/pictures/three.png', import.meta.url));

const LINE = [
  [0.25, 0.2],
  [0.75, 0.2],
] as const;

/** The 28x28 as it is shown, and what lies on the pad: every pixel of both. */
function seenAndShown(page: Page): Promise<string[]> {
  return page
    .locator('[data-testid=pixels] canvas, [data-testid=pad]')
    .evaluateAll((canvases) => canvases.map((canvas) => (canvas as HTMLCanvasElement).toDataURL()));
}

fresh(
  'a picture on the pad is there again after a restart and after a kill, seen and read as before',
  async ({ app, restart }) => {
    // Larger than the pad: what is kept of the picture is not what the 28x28 was made of.
    const photo = await sharp(THREE).resize(2400).flatten({ background: '#d8cfa8' }).jpeg().toBuffer();
    await dropFile(app.page, { name: 'three.jpg', type: 'image/jpeg', bytes: photo });
    await expectDigit(app.page, 3);
    const before = await settledPrediction(app.page);
    const looked = await seenAndShown(app.page);
    expect(looked).toHaveLength(2);

    const { page, electron } = await restart();
    await expectDigit(page, 3);
    expect((await settledPrediction(page)).probabilities).toEqual(before.probabilities);
    expect(await seenAndShown(page)).toEqual(looked);
    expect(await canChooseFromMenu(electron, 'Edit', 'Undo')).toBe(false);

    // A stroke lies over the picture; undone, the picture is as it was.
    await draw(page, [LINE]);
    await expect.poll(() => seenAndShown(page)).not.toEqual(looked);
    await chooseFromMenu(electron, 'Edit', 'Undo');
    await expect.poll(() => seenAndShown(page)).toEqual(looked);
    await chooseFromMenu(electron, 'Edit', 'Redo');
    await expect.poll(() => seenAndShown(page)).not.toEqual(looked);
    const { probabilities } = await settledPrediction(page);
    const drawnOver = await seenAndShown(page);
    await draftOnDisk(
      electron,
      (draft) => draft.format === 'inkling-placed-picture' && draft.strokes?.length === 1,
    );
    await electron.evaluate(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
    const again = await restart();
    await expect.poll(() => seenAndShown(again.page)).toEqual(drawnOver);
    await expect.poll(async () => (await readPrediction(again.page)).probabilities).toEqual(probabilities);
  },
);

test('what is put on the pad or chosen just before quitting is kept', async ({ app, restart }) => {
  const photo = await sharp(THREE).resize(3000).flatten({ background: '#d8cfa8' }).jpeg().toBuffer();
  await dropFile(app.page, { name: 'three.jpg', type: 'image/jpeg', bytes: photo });
  await chooseFromMenu(app.electron, 'View', 'Explore');
  const second = await restart();
  await expect(second.page.getByTestId('view-explore')).toHaveAttribute('aria-current', 'page');
  await chooseFromMenu(second.electron, 'View', 'Draw');
  await expectDigit(second.page, 3);

  await chooseFromMenu(second.electron, 'View', 'Explore');
  await jumpTo(second.page, '7777');
  await expect(second.page.getByTestId('sample-label')).toContainText('8');
  const third = await restart();
  await expect(third.page.getByTestId('sample-label')).toContainText('8');

  // The first thing that is put on the pad since the start.
  await third.page.getByTestId('send-to-pad').click();
  const fourth = await restart();
  await chooseFromMenu(fourth.electron, 'View', 'Draw');
  await expectDigit(fourth.page, 8);
});

fresh('a page that hangs does not keep the app open', async ({ app }) => {
  const closed = app.electron.waitForEvent('close');
  await app.page.evaluate(() => {
    setTimeout(() => {
      for (;;);
    });
  });
  await app.electron.evaluate(({ app: electronApp }) => setImmediate(() => electronApp.quit()));
  await closed;
});
