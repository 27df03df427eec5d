import { copyFileSync, chmodSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { expect, test } from '../support/app';
import { userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { expectDigit } from '../support/reading';

test('a second start hands its file to the app that runs, and ends', async ({ app }) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'View', 'Models');
  const picture = join(await userData(electron), 'three.png');
  copyFileSync(fileURLToPath(new URL('../fixtures/pictures/three.png', import.meta.url)), picture);
  chmodSync(picture, 0o644);
  const code = await electron.evaluate((_, file) => {
    // Playwright's code runs outside of any module, where this is the only way to Node's own.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const { spawn } = process.mainModule!.require(
      'node:child_process',
    ) as typeof import('node:child_process');
    const switches = process.argv.slice(1).filter((argument) => !/inspect|remote-debugging/.test(argument));
    const second = spawn(process.execPath, [...switches, file], { stdio: 'ignore' });
    return new Promise<number | null>((resolve) => second.on('exit', resolve));
  }, picture);
  expect(code).toBe(0);
  await expect(page.getByTestId('view-draw')).toHaveAttribute('aria-current', 'page');
  await expectDigit(page, 3);
  expect(await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
});

test('the theme follows the menu at once', async ({ app }) => {
  const { page, electron } = app;
  const backgrounds = [];
  for (const theme of ['light', 'dark'] as const) {
    await electron.evaluate(
      ({ Menu }, id) => Menu.getApplicationMenu()?.getMenuItemById(id)?.click(),
      `theme:${theme}`,
    );
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme);
    backgrounds.push(await page.locator('body').evaluate((body) => getComputedStyle(body).backgroundColor));
  }
  expect(backgrounds[0]).not.toBe(backgrounds[1]);
});

test('quitting while a run is under way asks first, and leaves no process behind', async ({ app }) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'Model', 'Retrain…');
  await page.getByTestId('train-start').click();
  const progress = page.getByTestId('train-progress');
  await expect(progress).toHaveAttribute('data-state', 'running', { timeout: 60_000 });

  const answer = (response: number) =>
    electron.evaluate(({ dialog }, button) => {
      Object.assign(globalThis, { asked: 0 });
      dialog.showMessageBox = () => {
        (globalThis as unknown as { asked: number }).asked += 1;
        return Promise.resolve({ response: button, checkboxChecked: false });
      };
    }, response);
  await answer(1);
  await electron.evaluate(({ app: main }) => main.quit());
  await expect
    .poll(() => electron.evaluate(() => (globalThis as unknown as { asked: number }).asked))
    .toBe(1);
  await expect(progress).toHaveAttribute('data-state', 'running');

  await answer(0);
  const pids = await electron.evaluate(({ app: main }) => main.getAppMetrics().map(({ pid }) => pid));
  const closed = electron.waitForEvent('close');
  await electron.evaluate(({ app: main }) => main.quit()).catch(() => undefined);
  await closed;
  await expect.poll(() => pids.filter(isAlive)).toEqual([]);
});

function isAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
}
