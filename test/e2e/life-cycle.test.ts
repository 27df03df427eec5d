import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { PRESETS } from '../../src/shared/recipe/presets';
import { test as fresh } from '../support/app';
import { userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { expectDigit } from '../support/reading';
import { expect, test } from '../support/shared-app';

const PICTURE = join(import.meta.dirname, '..', 'fixtures', 'pictures', 'three.png');
const MODEL = join(import.meta.dirname, '..', '..', 'assets', 'bundled.inkmodel');

/** Starts the app a second time, with the same folder, to open a file; resolves with its exit code. */
function startAgain(electron: ElectronApplication, file: string): Promise<number | null> {
  return electron.evaluate((_, path) => {
    // Playwright's code runs outside of any module, where this is the only way to Node's own.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    const { spawn } = process.mainModule!.require(
      'node:child_process',
    ) as typeof import('node:child_process');
    const switches = process.argv.slice(1).filter((argument) => !/inspect|remote-debugging/.test(argument));
    const second = spawn(process.execPath, [...switches, path], { stdio: 'ignore' });
    return new Promise<number | null>((resolve) => second.on('exit', resolve));
  }, file);
}

/** Lays a file where the app under test can read it. */
async function layDown(electron: ElectronApplication, name: string, content: Uint8Array | string) {
  const path = join(await userData(electron), name);
  writeFileSync(path, content);
  chmodSync(path, 0o644);
  return path;
}

test('a second start hands its file to the app that runs, which comes to the front', async ({ app }) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'View', 'Models');
  const picture = await layDown(electron, 'three.png', readFileSync(PICTURE));
  await electron.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await startAgain(electron, picture)).toBe(0);
  await expect(page.getByTestId('view-draw')).toHaveAttribute('aria-current', 'page');
  await expectDigit(page, 3);
  const windows = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => window.isVisible()),
  );
  expect(windows).toEqual([true]);
});

test('a path that is not Latin, or of no file, is handed over as well, each time', async ({ app }) => {
  const { page, electron } = app;
  const toasts = page.getByTestId('toast');
  for (const name of ['甲', '乙乙', '数字七']) {
    const recipe = JSON.stringify({ ...PRESETS.lenet5, name });
    expect(await startAgain(electron, await layDown(electron, `${name}.json`, recipe))).toBe(0);
    await expect(toasts.filter({ hasText: `${name} was opened.` })).toBeVisible();
  }
  expect(await startAgain(electron, '/nowhere/missing.png')).toBe(0);
  await expect(toasts.filter({ hasText: 'does not exist' })).toContainText('missing.png');
});

test('a recipe and a model are opened as the system hands them over, and what is none is refused', async ({
  app,
}) => {
  const { page, electron } = app;
  const recipe = await layDown(
    electron,
    'mine.inkrecipe',
    JSON.stringify({ ...PRESETS.lenet5, name: 'Mine' }),
  );
  expect(await startAgain(electron, recipe)).toBe(0);
  await expect(page.getByTestId('view-train')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByTestId('toast').filter({ hasText: 'Mine' })).toBeVisible();

  const model = await layDown(electron, 'given.inkmodel', readFileSync(MODEL));
  await electron.evaluate(({ app: main }, path) => {
    main.emit('open-file', { preventDefault: () => undefined }, path);
  }, model);
  await expect(page.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
  await expect(page.getByTestId('toast').filter({ hasText: 'imported' })).toBeVisible();

  const broken = await layDown(electron, 'broken.inkmodel', readFileSync(MODEL).subarray(0, 5000));
  expect(await startAgain(electron, broken)).toBe(0);
  await expect(page.getByTestId('toast').filter({ hasText: 'broken.inkmodel' })).toBeVisible();
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

fresh('quitting while a run is under way asks first, and leaves no process behind', async ({ app }) => {
  const { page, electron } = app;
  await chooseFromMenu(electron, 'Model', 'Train…');
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
