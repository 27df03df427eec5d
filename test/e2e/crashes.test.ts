import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import type { ExplorerState } from '../../src/shared/explore/explorer-state';
import { PRESETS } from '../../src/shared/recipe/presets';
import { expect, test } from '../support/app';
import { showFilters } from '../support/explorer';
import { userData } from '../support/files';
import { Launcher } from '../support/launcher';
import { chooseFromMenu } from '../support/menu';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import { startRun, stateOf } from '../support/training';

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

/** A 4 in both splits. */
const FOURS = String(5842 + 982);
const SCROLLED = 12_345;

/** Puts the explorer in view: at a filter, and far down. */
async function lookAtFours(page: Page, folder: string): Promise<void> {
  await page.getByTestId('view-explore').click();
  const grid = page.getByTestId('grid');
  await expect(grid).toHaveAttribute('data-visible-count', '70000');
  await showFilters(page);
  await page.getByTestId('label-4').click();
  await expect(grid).toHaveAttribute('data-visible-count', FOURS);
  await grid.evaluate((element, top) => (element.scrollTop = top), SCROLLED);
  // Handed to main and written, a moment after.
  await expect.poll(() => anchorIn(folder)).not.toBeNull();
}

/** Where the grid is scrolled to, as it is on disk; null for its beginning. */
function anchorIn(folder: string): unknown {
  const path = join(folder, 'explorer-place.json');
  if (!existsSync(path)) return null;
  return (JSON.parse(readFileSync(path, 'utf8')) as ExplorerState).anchor;
}

async function expectFours(page: Page): Promise<void> {
  const grid = page.getByTestId('grid');
  await expect(page.getByTestId('view-explore')).toHaveAttribute('aria-current', 'page');
  await expect(grid).toHaveAttribute('data-visible-count', FOURS);
  await expect.poll(() => grid.evaluate((element) => Math.round(element.scrollTop))).toBe(SCROLLED);
}

/** Starts a run that does not end by itself before the test does. */
async function startLongRun(page: Page): Promise<string> {
  const id = await startRun(page, { ...PRESETS.regular, epochs: 50 });
  await expect.poll(() => stateOf(page, id)).toBe('running');
  return id;
}

/** Cancels a run and waits until it is over: quitting before would ask whether it may be cut off. */
async function cancelRun(page: Page, id: string): Promise<void> {
  await page.evaluate((run) => window.inkling.runs.cancel({ id: run }), id);
  await expect.poll(() => stateOf(page, id)).toBe('cancelled');
}

test('a crash of main leaves a report; the next start says so, with drawing, place and run', async ({
  app,
  restart,
}) => {
  const { page, electron } = app;
  const folder = await userData(electron);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  const id = await startLongRun(page);
  await lookAtFours(page, folder);

  const gone = new Promise((resolve) => electron.process().once('exit', resolve));
  await electron.evaluate(() => process.crash()).catch(() => undefined);
  await gone;

  const { page: again, electron: next } = await restart();
  const toasts = again.getByTestId('toast');
  await expect(toasts.filter({ hasText: 'quit unexpectedly' })).toBeVisible();
  const offer = toasts.filter({
    hasText: /Training of Dense only \(MLP\) \(edited\) was interrupted in epoch \d+ of 50/,
  });
  await expect(offer).toBeVisible();
  await expect(toasts).toHaveCount(2);
  await expectFours(again);
  const [report] = reportsIn(folder);
  expect(report).toMatchObject({ part: 'main', version: expect.any(String) });
  expect(report?.dump).toMatch(/\.dmp$/);

  await offer.getByRole('button', { name: 'Resume training' }).click();
  await expect(offer).toHaveCount(0);
  await expect(again.getByTestId('train-progress')).toHaveAttribute('data-state', 'running', {
    timeout: 60_000,
  });
  await cancelRun(again, id);
  await chooseFromMenu(next, 'View', 'Draw');
  await expectDigit(again, 7);
});

test('what crashed without the app ending is reported at the next start, once', async ({ app, restart }) => {
  const { page, electron } = app;
  const folder = await userData(electron);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  const id = await startLongRun(page);
  await lookAtFours(page, folder);
  await kill(electron, 'GPU');
  await kill(electron, 'Inkling predictor');
  await expect
    .poll(() =>
      reportsIn(folder)
        .map(({ part }) => part)
        .sort(),
    )
    .toEqual(['graphics', 'predictor']);
  await expectFours(page);
  expect(await stateOf(page, id)).toBe('running');
  await cancelRun(page, id);
  await chooseFromMenu(electron, 'View', 'Draw');
  await expectDigit(page, 7);

  const { page: again } = await restart();
  await expect(again.getByTestId('toast').filter({ hasText: 'graphics' })).toBeVisible();
  await expect(again.getByTestId('toast').filter({ hasText: 'predictor' })).toBeVisible();
  await expectDigit(again, 7);

  const { page: third } = await restart();
  await expectDigit(third, 7);
  await expect(third.getByTestId('toast')).toHaveCount(0);
});

test('a window that crashes is loaded again, with drawing and place; its run goes on', async ({ app }) => {
  const { page, electron } = app;
  const folder = await userData(electron);
  await draw(page, SEVEN);
  await expectDigit(page, 7);
  const id = await startLongRun(page);
  await lookAtFours(page, folder);
  // Whoever drives a page by Playwright loses it as it crashes.
  const inPage = (expression: string) =>
    electron.evaluate(
      ({ BrowserWindow }, code) =>
        BrowserWindow.getAllWindows()[0]?.webContents.executeJavaScript(code) as Promise<unknown>,
      expression,
    );
  const element = (id: string) => `document.querySelector('[data-testid=${id}]')`;
  await electron.evaluate(async ({ BrowserWindow }) => {
    const contents = BrowserWindow.getAllWindows()[0]!.webContents;
    const again = new Promise<void>((resolve) => contents.once('did-finish-load', () => resolve()));
    process.kill(contents.getOSProcessId(), 'SIGKILL');
    await again;
  });
  await expect.poll(() => inPage(`${element('toast')}?.textContent`)).toContain('was reloaded');
  expect(reportsIn(folder)).toMatchObject([{ part: 'window' }]);
  await expect.poll(() => inPage(`${element('grid')}?.dataset.visibleCount`)).toBe(FOURS);
  await expect.poll(() => inPage(`Math.round(${element('grid')}.scrollTop)`)).toBe(SCROLLED);

  const step = () =>
    inPage(`window.inkling.runs.events({ id: '${id}' }).then(({ value }) => value.at(-1)?.seq ?? -1)`);
  const before = Number(await step());
  await expect.poll(step).toBeGreaterThan(before);
  await expect.poll(() => inPage(`${element('run-badge')}?.dataset.state`)).toBe('running');
  expect(await inPage('document.body.textContent')).not.toContain('cut off');
  await chooseFromMenu(electron, 'View', 'Train');
  await expect.poll(() => inPage(`${element('train-progress')}?.dataset.state`)).toBe('running');
  await inPage(`window.inkling.runs.cancel({ id: '${id}' })`);
  await chooseFromMenu(electron, 'View', 'Draw');
  await expect.poll(() => inPage(`${element('prediction')}?.dataset.digit`)).toBe('7');
});

/** What can be seen of a part of the window; of the screen, since an element may be replaced while it is looked at. */
async function pictureOf(page: Page, id: string): Promise<Buffer | null> {
  const clip = await page.getByTestId(id).boundingBox();
  return clip && page.screenshot({ clip });
}

/** Kills the graphics process, and waits until there is another. */
async function exchangeGraphics(electron: ElectronApplication): Promise<void> {
  const pid = () =>
    electron.evaluate(({ app }) => app.getAppMetrics().find(({ type }) => type === 'GPU')?.pid ?? 0);
  const before = await pid();
  await kill(electron, 'GPU');
  await expect.poll(async () => ![0, before].includes(await pid())).toBe(true);
}

test('what the graphics process held is painted again when it comes back, in view or not', async () => {
  // As with a graphics processor, which is where canvases then are.
  const switches = ['--use-gl=angle', '--use-angle=swiftshader', '--ignore-gpu-blocklist'];
  const launcher = new Launcher({ switches: [...switches, '--enable-gpu-rasterization'] });
  try {
    const { page, electron } = await launcher.start();
    await draw(page, SEVEN);
    await expectDigit(page, 7);
    await page.mouse.move(0, 0);
    const looked: [id: string, picture: Buffer][] = [];
    for (const id of ['pad', 'pixels']) {
      const picture = await pictureOf(page, id);
      expect(picture, `${id} can be seen`).not.toBeNull();
      if (picture) looked.push([id, picture]);
    }
    const expectPainted = async () => {
      for (const [id, picture] of looked)
        await expect
          .poll(async () => (await pictureOf(page, id))?.equals(picture), { message: id })
          .toBe(true);
    };
    await exchangeGraphics(electron);
    await expectPainted();
    expect(await electron.evaluate(({ app }) => app.getGPUFeatureStatus()['2d_canvas'])).toBe('enabled');

    await chooseFromMenu(electron, 'View', 'Models');
    await expect(page.getByTestId('pad')).toHaveCount(0);
    await exchangeGraphics(electron);
    await chooseFromMenu(electron, 'View', 'Draw');
    await page.mouse.move(0, 0);
    await expectPainted();
  } finally {
    await launcher.dispose();
  }
});
