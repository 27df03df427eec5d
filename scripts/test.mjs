import { setUp } from './setup/index.mjs';
import { report, runMain } from './setup/errors.mjs';
import { say } from './setup/progress.mjs';
import { hasDisplay } from './setup/desktop-libraries.mjs';
import { withVirtualDisplay } from './launch/display.mjs';
import { NO_TESTS, add, countTests, summary } from './test/counts.mjs';
import { groupsOf, twoAtATime } from './test/groups.mjs';
import { runCheck } from './test/run-check.mjs';
import { STAGES } from './test/stages.mjs';

/**
 * `node scripts/test.mjs [STAGE...] [ARGS...]`: all stages, or the named ones; other arguments go to their runners.
 * Stops at the first stage that fails, which static ones do together, and closes with the number of tests.
 */
await runMain(async () => {
  const asked = process.argv.slice(2);
  const chosen = STAGES.filter(({ name }) => asked.includes(name));
  const stages = chosen.length > 0 ? chosen : STAGES.filter(({ onRequest }) => !onRequest);
  const extra = asked.filter((argument) => !stages.some(({ name }) => name === argument));
  let total = NO_TESTS;
  /** @type {string[]} */
  let failed = [];
  for (const group of groupsOf(stages)) {
    /** @type {Promise<boolean> | undefined} */
    let ready;
    const isReady = () => (ready ??= isSetUp(group.flatMap(({ needs }) => needs)));
    const results = await twoAtATime(group, (stage) => runAndTell(stage, extra, isReady, group.length > 1));
    for (const { counts } of results) total = add(total, counts);
    failed = group.filter((_, index) => !results[index]?.passed).map(({ name }) => name);
    if (failed.length > 0) break;
  }
  if (failed.length > 0) say(`\nStopped at: ${failed.join(', ')}`);
  say(`\n${summary(total)}`);
  return failed.length > 0 ? 1 : 0;
});

/**
 * @param {import('./test/stages.mjs').TestStage} stage
 * @param {readonly string[]} extra
 * @param {() => Promise<boolean>} isReady
 * @param {boolean} hasCompany others run at the same time: what it says is told in one piece when it ends
 */
async function runAndTell(stage, extra, isReady, hasCompany) {
  const begun = Date.now();
  say(`\n=== ${stage.name}${hasCompany ? ' begins' : ''}`);
  /** @type {string[]} */
  const said = [];
  const listen = hasCompany ? (/** @type {string} */ text) => said.push(text) : undefined;
  const { passed, counts } = (await isReady())
    ? await runStage(stage, extra, listen)
    : { passed: false, counts: NO_TESTS };
  if (said.length > 0) say(`\n=== ${stage.name}\n${said.join('').trimEnd()}`);
  say(`=== ${stage.name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  // A stage may fail without a failing test: a type error, or a runner that did not start.
  const isUncounted = !passed && counts.failed === 0;
  return { passed, counts: isUncounted ? { ...counts, failed: 1 } : counts };
}

/** @param {import('./setup/index.mjs').StageName[]} needs */
async function isSetUp(needs) {
  try {
    await setUp([...new Set(needs)]);
    return true;
  } catch (error) {
    report(error);
    return false;
  }
}

/**
 * @param {import('./test/stages.mjs').TestStage} stage
 * @param {readonly string[]} extra
 * @param {(text: string) => void} [listen]
 */
async function runStage(stage, extra, listen) {
  stage.prepare?.();
  const passed =
    stage.onDisplay && !hasDisplay()
      ? await withVirtualDisplay(({ env }) =>
          runChecks(stage, extra, { ...env, INKLING_VIRTUAL_DISPLAY: '1' }, listen),
        )
      : await runChecks(stage, extra, {}, listen);
  return { passed, counts: stage.report ? countTests(stage.report) : NO_TESTS };
}

/**
 * @param {import('./test/stages.mjs').TestStage} stage
 * @param {readonly string[]} extra
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} [listen]
 */
async function runChecks(stage, extra, env, listen) {
  for (const [program = '', ...args] of stage.checks) {
    if (!(await runCheck(program, [...args, ...extra], { ...stage.env, ...env }, listen))) return false;
  }
  return true;
}
