import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { PRESETS } from '../../src/shared/recipe/presets';
import { expect, test } from '../support/app';
import { userData } from '../support/files';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';

interface Report {
  readonly part: string;
  readonly reason: string;
  readonly version: string;
  readonly dump?: string;
}

function reportsIn(folder: string): Report[] {
  const crashes = join(folder, 'crashes');
  return readdirSync(crashes)
    .filter((name) => name.endsWith('.json'))
    .map((name) => JSON.parse(readFileSync(join(crashes, name), 'utf8')) as Report);
}

/** Kills a process of the app as the system would where memory runs out. */
function kill(electron: ElectronApplication, which: 'GPU' | 'Inkling predictor'): Promise<void> {
  return electron.evaluate(({ app }, wanted) => {
    const found = app.getAppMetrics().find(({ type, name }) => type === wanted || name === wanted);
    if (!found) throw new Error(`There is no ${wanted}.`);
    process.kill(found.pid, 'SIGKILL');
  }, which);
}

test('a crash of main leaves a report; the next start says so, with drawing, view and run as they were', async ({
  app,
  restart,
}) => {
  const { page, electron } = app;
  const folder = await userData(electron);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  const id = await page.evaluate(
    async (recipe) => {
      const started = await window.inkling.runs.start({ recipe });
      if (!started.ok) throw new Error(started.failure.code);
      return started.value.id;
    },
    { ...PRESETS.regular, epochs: 50 },
  );
  await chooseFromMenu(electron, 'View', 'Models');
  await expect(page.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
  const stateOf = () =>
    page.evaluate(async (run) => {
      const listed = await window.inkling.runs.list();
      return listed.ok ? listed.value.find((each) => each.id === run)?.state : undefined;
    }, id);
  await expect.poll(stateOf).toBe('running');

  const gone = new Promise((resolve) => electron.process().once('exit', resolve));
  await electron.evaluate(() => process.crash()).catch(() => undefined);
  await gone;

  const { page: again, electron: next } = await restart();
  const toast = again.getByTestId('toast');
  await expect(toast).toContainText('while it was training');
  await expect(again.getByTestId('view-models')).toHaveAttribute('aria-current', 'page');
  const [report] = reportsIn(folder);
  expect(report).toMatchObject({ part: 'main', version: expect.any(String) });
  expect(report?.dump).toMatch(/\.dmp$/);

  await toast.getByRole('button', { name: 'Resume training' }).click();
  await expect(again.getByTestId('train-progress')).toHaveAttribute('data-state', 'running', {
    timeout: 60_000,
  });
  await again.evaluate((run) => window.inkling.runs.cancel({ id: run }), id);
  await chooseFromMenu(next, 'View', 'Draw');
  await expectDigit(again, 7);
});

test('what crashed without the app ending is told at the next start, once', async ({ app, restart }) => {
  const { page, electron } = app;
  const folder = await userData(electron);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  await kill(electron, 'GPU');
  await kill(electron, 'Inkling predictor');
  await expect
    .poll(() =>
      reportsIn(folder)
        .map(({ part }) => part)
        .sort(),
    )
    .toEqual(['graphics', 'predictor']);

  const { page: again } = await restart();
  await expect(again.getByTestId('toast').filter({ hasText: 'graphics' })).toBeVisible();
  await expect(again.getByTestId('toast').filter({ hasText: 'predictor' })).toBeVisible();
  await expectDigit(again, 7);

  const { page: third } = await restart();
  await expectDigit(third, 7);
  await expect(third.getByTestId('toast')).toHaveCount(0);
});

test('a window that crashes is loaded again, with its drawing, and says so', async ({ app }) => {
  const { page, electron } = app;
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  // Longer than a drawing waits until it is handed to main.
  await page.waitForTimeout(500);
  const inPage = (expression: string) =>
    electron.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>,
      expression,
    );
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const again = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    process.kill(contents.getOSProcessId(), 'SIGKILL');
    await again;
  });
  await expect
    .poll(() => inPage(`document.querySelector('[data-testid=toast]')?.textContent`))
    .toContain('loaded again');
  await expect
    .poll(() => inPage(`document.querySelector('[data-testid=prediction]')?.dataset.digit`))
    .toBe('7');
});
