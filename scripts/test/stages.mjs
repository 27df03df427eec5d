import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { ALL } from '../setup/index.mjs';
import { ROOT } from '../setup/paths.mjs';

const RESULTS = join(ROOT, 'test-results');

/** The JSON report of `npm run test:repeat`. */
export const REPEAT_REPORT = join(RESULTS, 'repeat.json');

/** @param {number} count runs of each test @returns {string[]} Playwright's arguments */
export function repeatArguments(count) {
  return ['test', '--project=e2e', `--repeat-each=${count}`, '--reporter=list,json'];
}

/**
 * @typedef {object} TestStage
 * @property {string} name
 * @property {import('../setup/index.mjs').StageName[]} needs set-up stages that must be complete
 * @property {string[][]} checks programs of npm packages with their arguments, run in sequence
 * @property {string} [report] path of the runner's JSON report
 * @property {NodeJS.ProcessEnv} [env]
 * @property {boolean} [onDisplay] opens windows
 * @property {() => void} [prepare]
 * @property {boolean} [isStatic] only reads files, so it can run in parallel with other static stages
 * @property {boolean} [onRequest] runs only if named
 */

/** @type {TestStage[]} */
export const STAGES = [
  { name: 'set-up', needs: ALL.filter((name) => name !== 'build'), checks: [] },
  // The longest first: the others run in parallel with it.
  staticStage('lint', [['eslint', '.', '--max-warnings', '0']]),
  staticStage('typecheck', [
    ['tsc', '-p', '.', '--noEmit'],
    ['vue-tsc', '-p', 'src/renderer', '--noEmit'],
    ['vue-tsc', '-p', 'test', '--noEmit'],
  ]),
  staticStage('prettier', [['prettier', '--check', '.', '--log-level', 'warn']]),
  { name: 'build', needs: ['dependencies', 'build'], checks: [] },
  unitStage(),
  playwrightStage('e2e'),
  playwrightStage('package'),
  { ...playwrightStage('screenshots'), onRequest: true },
];

/**
 * @param {string} name
 * @param {string[][]} checks
 * @returns {TestStage}
 */
function staticStage(name, checks) {
  // Syntax trees are many small objects: a larger young generation saves time in garbage collection.
  const options = [process.env.NODE_OPTIONS, '--max-semi-space-size=128'].filter(Boolean).join(' ');
  return { name, needs: ['dependencies'], checks, env: { NODE_OPTIONS: options }, isStatic: true };
}

/** @returns {TestStage} */
function unitStage() {
  const report = join(RESULTS, 'unit.json');
  return {
    name: 'unit',
    needs: ['dependencies', 'tensorflow'],
    checks: [['vitest', 'run', '--reporter=default', '--reporter=json', `--outputFile.json=${report}`]],
    report,
    prepare: () => rmSync(report, { force: true }),
  };
}

/** @param {string} name of a project in playwright.config.ts @returns {TestStage} */
function playwrightStage(name) {
  const report = join(RESULTS, `${name}.json`);
  return {
    name,
    needs: ALL,
    checks: [['playwright', 'test', `--project=${name}`, '--reporter=list,json']],
    report,
    env: { PLAYWRIGHT_JSON_OUTPUT_NAME: report },
    onDisplay: true,
    prepare: () => rmSync(report, { force: true }),
  };
}
