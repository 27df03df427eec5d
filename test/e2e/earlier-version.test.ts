import { chmodSync, existsSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';
import { writeBars } from '../support/bars';
import { giveEarlierUserData } from '../support/earlier-user-data';
import { jumpTo } from '../support/explorer';
import { answerFileDialogs } from '../support/files';
import type { RunningApp } from '../support/launcher';
import { chooseFromMenu } from '../support/menu';
import { expectDigit, readPrediction } from '../support/reading';
import { nextFrames } from '../support/settled';
import { eventsOf, RUN_MS } from '../support/training';

/** What test/fixtures/user-data/README.md says of a folder, where one differs from the others. */
interface UserData {
  readonly commit: string;
  readonly settings: Readonly<Record<string, unknown>>;
  /** Of the active model in the digit on the pad. */
  readonly confidence: number;
  readonly activeModel: string;
  readonly importedModel: string;
  readonly stoppedAccuracy: number;
}

const SETTINGS = { theme: 'dark', language: 'zh-CN', view: 'explore', checkForUpdates: false };

const FOLDERS: readonly UserData[] = [
  {
    commit: '3559b5e',
    settings: { ...SETTINGS, textScale: 100 },
    confidence: 0.7443,
    activeModel: 'Tiny',
    importedModel: 'Small',
    stoppedAccuracy: 0.9253,
  },
  {
    commit: 'ae1fddf',
    settings: {
      ...SETTINGS,
      textScale: 115,
      hintsDone: ['draw', 'train', 'explore'],
      recentEntries: ['view:train', '7777'],
    },
    confidence: 0.7278,
    activeModel: '我的模型',
    importedModel: 'My first',
    stoppedAccuracy: 0.933,
  },
];

const FOURS_OF_TEST = {
  filters: [
    { kind: 'values', column: 'label', values: [4] },
    { kind: 'values', column: 'split', values: [1] },
  ],
  sort: [],
};

const THICK_AND_PICKED = {
  filters: [
    { kind: 'range', column: 'width', from: 3, to: null },
    { kind: 'subset', title: 'Picked by hand', numbers: [5, 60_947, 7777, 59_915] },
  ],
  sort: [
    { column: 'ink', isDescending: true },
    { column: 'label', isDescending: false },
  ],
};

const DEEPER = {
  name: 'Deeper',
  layers: [
    { kind: 'conv', filters: 8, kernel: 3, stride: 1, padding: 'same', activation: 'tanh', batchNorm: false },
    { kind: 'pool', mode: 'average', size: 2 },
    { kind: 'globalAveragePool' },
    { kind: 'dense', units: 16, activation: 'relu', batchNorm: true },
    { kind: 'dropout', rate: 0.25 },
    { kind: 'dense', units: 10, activation: 'softmax', batchNorm: false },
  ],
  optimizer: { kind: 'sgd', momentum: 0.9 },
  learningRate: { kind: 'cosine', rate: 0.05, warmupEpochs: 1 },
  labelSmoothing: 0.1,
  weightAveraging: 0.99,
  batch: 512,
  epochs: 12,
  seed: 42,
  validation: { kind: 'writers', share: 0.1 },
  augmentation: { rotate: 8, shift: 1, zoom: 0.1, shear: 4, strokeWidth: 0.5 },
  earlyStopping: 3,
  withMarks: true,
};

/** The sample of the test split that the explorer showed first: in the upper row, whatever the number of columns. */
const FIRST_IN_VIEW = '4197';

for (const data of FOLDERS)
  test(`user data stored at commit ${data.commit} is read as it was`, async ({ makeLauncher }) => {
    test.setTimeout(4 * RUN_MS);
    const launcher = makeLauncher();
    giveEarlierUserData(launcher, data.commit);
    const former = join(launcher.userData, 'surveys');
    writeFileSync(join(launcher.makeFolder('surveys'), 'model.safetensors'), 'no longer read');

    await test.step('at the first start', async () => {
      await expectAsItWas(await launcher.start(), data);
      await expect.poll(() => existsSync(former)).toBe(false);
    });
    await test.step('at the next start', async () => {
      await expectAsItWas(await launcher.restart(), data);
    });
    expect(readdirSync(launcher.userData).filter((name) => name.includes('-damaged-'))).toEqual([]);

    const app = await launcher.restart();
    await test.step('the interrupted run is resumed and finishes', () => resumeRun(app.page));
    await test.step('marks and class names are shown with their samples', () => expectInSamplePanel(app));
    await test.step('a saved view is shown, and a saved drawing opened', () => openSaved(app.page));

    const [last] = await runs((await launcher.restart()).page);
    expect(last).toMatchObject({ name: 'Interrupted', state: 'finished' });
  });

/** Looks at every view and ends in the explorer, as the app was left. Changes nothing. */
async function expectAsItWas({ page, electron }: RunningApp, data: UserData): Promise<void> {
  await expect(page.locator('html')).toHaveAttribute('data-theme', 'dark');
  await expect(page.locator('html')).toHaveAttribute('lang', 'zh-CN');
  await expect(page.getByTestId('view-explore')).toHaveAttribute('aria-current', 'page');
  const bounds = await electron.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows()[0]?.getBounds(),
  );
  expect(bounds).toEqual({ x: 30, y: 20, width: 1120, height: 700 });
  await expect(offerToResume(page)).toBeVisible();
  await test.step('the explorer', () => expectExplorer(page));
  await test.step('what IPC answers', () => expectStored(page, data));
  await test.step('the pad and the saved drawings', async () => {
    await page.getByTestId('view-draw').click();
    await expect(page.getByTestId('model-name')).toContainText(data.activeModel);
    await expectDigit(page, 3);
    await expect.poll(async () => (await readPrediction(page)).confidence).toBeCloseTo(data.confidence, 3);
    await expect(page.getByTestId('saved-drawing')).toContainText(['3', '1', '2']);
  });
  await test.step('the models', async () => {
    await page.getByTestId('view-models').click();
    const models = page.getByRole('article');
    await expect(models).toHaveCount(5);
    await expect(page.locator('article[data-active=true]').getByRole('heading')).toHaveText(data.activeModel);
    for (const name of ['Held out', 'Stopped early', data.importedModel])
      await expect(models.filter({ hasText: name })).toHaveAttribute('data-active', 'false');
  });
  await test.step('the runs and the recipes', async () => {
    await page.getByTestId('view-train').click();
    await expect(page.getByTestId('runs').locator('tbody .name')).toHaveText([
      'Interrupted',
      'Cancelled',
      'Stopped early',
      'Held out',
      'Tiny',
    ]);
    await page.getByTestId('train-recipe').click();
    for (const name of ['Deeper', '小网络'])
      await expect(page.getByRole('menuitemradio', { name })).toBeVisible();
    await page.keyboard.press('Escape');
    await expect(page.getByTestId('train-resume-run')).toBeVisible();
  });
  await page.getByTestId('view-explore').click();
}

async function expectExplorer(page: Page): Promise<void> {
  const grid = page.getByTestId('grid');
  await expect(grid).toHaveAttribute('data-visible-count', '982');
  await expect(page.getByTestId('chips').getByRole('listitem')).toHaveCount(3);
  await expect(grid).toHaveAttribute('data-selected', 'test:4');
  await expect(grid).toHaveAttribute('data-side', '112');
  await expect.poll(() => firstRowInView(page)).toContain(FIRST_IN_VIEW);
}

/** What the hints say of the samples along the upper edge of the grid, none of which is narrower than a step. */
async function firstRowInView(page: Page): Promise<string> {
  const box = await page.getByTestId('grid').boundingBox();
  if (!box) throw new Error('The grid is not on the screen.');
  const hint = page.getByTestId('grid-hint');
  const hints: string[] = [];
  for (let x = 30; x < box.width; x += 60) {
    await page.mouse.move(box.x + x, box.y + 4);
    await nextFrames(page);
    if (await hint.isVisible()) hints.push(await hint.innerText());
  }
  await page.mouse.move(0, 0);
  return hints.join();
}

async function expectStored(page: Page, data: UserData): Promise<void> {
  const stored = await page.evaluate(async () => {
    const { classNames, marks, recipes, savedDrawings, settings, views } = window.inkling;
    const answers = {
      settings: await settings.read(),
      marks: await marks.list(),
      recipes: await recipes.list(),
      views: await views.list(),
      classNames: await classNames.list(),
    };
    const listed = await savedDrawings.list();
    const drawings = listed.ok
      ? listed.value.map(({ drawing, label, pixels, probabilities }) => ({
          label,
          strokes: drawing.strokes.length,
          ink: pixels.reduce((sum, value) => sum + value, 0),
          digit: probabilities?.indexOf(Math.max(...probabilities)),
        }))
      : listed;
    const values = Object.entries(answers).map(([name, answer]) => [name, answer.ok ? answer.value : answer]);
    return { ...(Object.fromEntries(values) as Record<keyof typeof answers, unknown>), drawings };
  });
  expect(stored).toEqual({
    settings: expect.objectContaining(data.settings) as unknown,
    marks: [
      { sample: 7777, mark: { kind: 'label', label: 3 } },
      { sample: 59_915, mark: { kind: 'wrong' } },
      { sample: 60_947, mark: { kind: 'ambiguous' } },
    ],
    recipes: [expect.objectContaining(DEEPER), expect.objectContaining({ name: '小网络', epochs: 1 })],
    views: [
      { name: 'Fours', query: FOURS_OF_TEST },
      { name: 'Thick and picked', query: THICK_AND_PICKED },
    ],
    classNames: [{ digest: expect.stringMatching(/^[0-9a-f]{64}$/) as unknown, names: ['', '', 'Wide bar'] }],
    // The first was an image, whose strokes are none.
    drawings: [
      { label: 3, strokes: 0, ink: 17_442, digit: 3 },
      { label: 1, strokes: 1, ink: 22_111, digit: 7 },
      { label: 2, strokes: 2, ink: 21_635, digit: 2 },
    ],
  });

  const bundledId = await page.evaluate(async () => {
    const models = await window.inkling.models.list();
    return models.ok ? models.value.find(({ bundled }) => bundled)?.card.id : undefined;
  });
  const listed = await runs(page);
  expect(listed.map(({ name, state, accuracy }) => [name, state, accuracy])).toEqual([
    ['Interrupted', 'interrupted', null],
    ['Cancelled', 'cancelled', null],
    ['Stopped early', 'finished', data.stoppedAccuracy],
    ['Held out', 'finished', 0.9123],
    ['Tiny', 'finished', 0.9206],
  ]);
  const events = await Promise.all(listed.map(({ id }) => eventsOf(page, id)));
  for (const reported of events)
    expect(reported.map(({ seq }) => seq)).toEqual(reported.map((_, index) => index));
  expect(events.map((reported) => reported.at(-1))).toMatchObject([
    { type: 'paused' },
    { type: 'cancelled' },
    { type: 'finished', reason: 'stopped' },
    { type: 'decided', decision: 'kept', baselineId: bundledId },
    { type: 'decided', decision: 'used', baselineId: bundledId },
  ]);
}

/** Newest first. */
async function runs(page: Page) {
  return page.evaluate(async () => {
    const listed = await window.inkling.runs.list();
    if (!listed.ok) throw new Error(listed.failure.code);
    return listed.value.map(({ id, recipe, state, testAccuracy }) => ({
      id,
      name: recipe.name,
      state,
      accuracy: testAccuracy,
    }));
  });
}

function offerToResume(page: Page) {
  return page.getByTestId('toast').filter({ hasText: 'Interrupted' });
}

async function resumeRun(page: Page): Promise<void> {
  await offerToResume(page).getByRole('button').first().click();
  const interrupted = async () => (await runs(page))[0]!;
  await expect.poll(async () => (await interrupted()).state, { timeout: RUN_MS }).toBe('finished');
  const { id, accuracy } = await interrupted();
  expect(accuracy).toBeGreaterThan(0.9);
  const events = await eventsOf(page, id);
  expect(events.find(({ type }) => type === 'restored')).toMatchObject({ epoch: 1 });
  expect(events.filter(({ type }) => type === 'epoch').at(-1)).toMatchObject({ epoch: 2 });
}

async function expectInSamplePanel({ page, electron }: RunningApp): Promise<void> {
  const marks = page.getByTestId('marks');
  await page.getByTestId('view-explore').click();
  for (const [sample, mark] of [
    ['train 7777', 'label'],
    ['train 59915', 'wrong'],
    ['test 947', 'ambiguous'],
  ] as const) {
    await jumpTo(page, sample);
    await expect(marks).toHaveAttribute('data-mark', mark);
  }
  const folder = mkdtempSync(join(tmpdir(), 'inkling-other-'));
  chmodSync(folder, 0o755);
  try {
    await answerFileDialogs(electron, writeBars(folder, 'bars'));
    await chooseFromMenu(electron, '文件', '打开数据集…');
    await expect(page.getByTestId('other-data')).toBeVisible();
    await jumpTo(page, '2');
    await expect(page.getByTestId('sample-label')).toContainText('Wide bar');
    await page.getByTestId('back-to-mnist').click();
  } finally {
    rmSync(folder, { recursive: true });
  }
}

async function openSaved(page: Page): Promise<void> {
  await page.getByTestId('saved-views').click();
  await page.getByRole('button', { name: 'Fours', exact: true }).click();
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '982');
  await page.getByTestId('view-draw').click();
  await page.getByTestId('saved-drawing').nth(2).getByRole('button').first().click();
  await expectDigit(page, 2);
}
