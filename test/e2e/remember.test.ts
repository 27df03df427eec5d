import { setTimeout as delay } from 'node:timers/promises';
import { expect, test } from '../support/app';
import { canChooseFromMenu, chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

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

test('a drawing is there again when the app was killed a second after the last stroke', async ({
  app,
  restart,
}) => {
  await draw(app.page, SEVEN);
  await expectDigit(app.page, 7);
  await delay(1000);
  await app.electron.evaluate(() => process.kill(process.pid, 'SIGKILL')).catch(() => undefined);
  const { page } = await restart();
  await expectDigit(page, 7);
});
