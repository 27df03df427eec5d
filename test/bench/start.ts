import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { packageApp } from '../../scripts/dist/package-app.mjs';
import { withVirtualDisplay } from '../../scripts/launch/display.mjs';
import { prepareLaunch } from '../../scripts/launch/index.mjs';
import { hasDisplay } from '../../scripts/setup/desktop-libraries.mjs';
import { ROOT } from '../../scripts/setup/paths.mjs';
import { startApp, type StartedApp } from '../support/started-app';
import { round, timing, type Timing } from './support/statistics';

/**
 * `npm run bench:start`: milliseconds from starting the process to the first paint, of the packaged app, of the checkout
 * and of an Electron that shows an empty window, one after the other in turn; and to the first digits of the explorer,
 * whose data is compressed in a package. Also written to out/bench-start.json.
 */
const STARTS = 7;
const RESULT = join('out', 'bench-start.json');
const FIRST_DIGITS = 'explore:first-digits';

const EMPTY_MAIN = `
const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => {
  const window = new BrowserWindow({ show: false });
  window.once('ready-to-show', () => window.show());
  window.loadURL('data:text/html,<p>Empty');
});
app.on('window-all-closed', () => app.quit());
`;

interface Subject {
  readonly name: string;
  readonly executable?: string;
  readonly project: string;
  readonly hasExplorer: boolean;
}

const scratch = mkdtempSync(join(tmpdir(), 'inkling-bench-'));
chmodSync(scratch, 0o755);
try {
  const subjects = [emptyWindow(), { name: 'checkout', project: ROOT, hasExplorer: true }, await packaged()];
  const measured = await onDisplay(() => measureInTurn(subjects));
  const rows = Object.fromEntries(
    measured.flatMap(({ name, paint, digits }) => [
      [`${name}: first paint`, paint],
      ...(digits ? [[`${name}: explorer's first digits`, digits] as const] : []),
    ]),
  );
  const [empty, , shipped] = measured;
  const overEmpty = round((shipped?.paint.p50 ?? NaN) - (empty?.paint.p50 ?? NaN));
  mkdirSync('out', { recursive: true });
  writeFileSync(RESULT, `${JSON.stringify({ rows, overEmpty }, null, 2)}\n`);
  console.table(rows);
  process.stdout.write(
    `The package paints ${overEmpty} ms after an empty window. Also written to ${RESULT}.\n`,
  );
} finally {
  rmSync(scratch, { recursive: true, force: true });
}

function emptyWindow(): Subject {
  const project = join(scratch, 'empty');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{ "name": "empty", "version": "1.0.0", "main": "main.cjs" }');
  writeFileSync(join(project, 'main.cjs'), EMPTY_MAIN);
  return { name: 'empty window', project, hasExplorer: false };
}

async function packaged(): Promise<Subject> {
  process.stderr.write('Packaging …\n');
  await packageApp({ targets: ['dir'], output: scratch });
  const project = join(scratch, 'linux-unpacked');
  return { name: 'package', executable: join(project, 'inkling'), project, hasExplorer: true };
}

async function measureInTurn(subjects: readonly Subject[]) {
  const taken = subjects.map((subject) => ({ subject, paints: [] as number[], digits: [] as number[] }));
  for (let turn = 0; turn <= STARTS; turn += 1)
    for (const { subject, paints, digits } of taken) {
      const { paint, explorer } = await measureOnce(subject);
      // The first start fills the disk cache.
      if (turn === 0) continue;
      paints.push(paint);
      if (explorer !== null) digits.push(explorer);
    }
  return taken.map(({ subject, paints, digits }): { name: string; paint: Timing; digits: Timing | null } => ({
    name: subject.name,
    paint: timing(paints),
    digits: digits.length > 0 ? timing(digits) : null,
  }));
}

async function measureOnce({ executable, project, hasExplorer }: Subject) {
  const launch = prepareLaunch(executable === undefined ? { project } : { executable, project });
  try {
    const app = await startApp(launch, executable === undefined ? [launch.project] : []);
    const paint = (await entryTime(app, 'first-paint')) - app.startedAt;
    const explorer = hasExplorer ? await openExplorer(app) : null;
    await app.quit();
    return { paint, explorer };
  } finally {
    launch.dispose();
  }
}

async function openExplorer(app: StartedApp): Promise<number> {
  // With the predictor up, nothing else wants the cores.
  await entryTime(app, 'inkling:predictor-ready');
  const clicked = Date.now();
  await app.page.getByTestId('view-explore').click();
  return (await entryTime(app, FIRST_DIGITS)) - clicked;
}

/** When a paint or a mark was, in milliseconds since the epoch. */
function entryTime({ page }: StartedApp, name: string): Promise<number> {
  return page.evaluate(async (wanted) => {
    while (performance.getEntriesByName(wanted).length === 0)
      await new Promise((resolve) => setTimeout(resolve, 10));
    return performance.timeOrigin + (performance.getEntriesByName(wanted)[0]?.startTime ?? NaN);
  }, name);
}

async function onDisplay<T>(work: () => Promise<T>): Promise<T> {
  if (hasDisplay()) return work();
  return withVirtualDisplay(async ({ env }) => {
    Object.assign(process.env, env);
    return work();
  });
}
