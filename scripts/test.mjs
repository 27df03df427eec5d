import { setUp } from './setup/index.mjs';
import { report, runMain } from './setup/errors.mjs';
import { say } from './setup/progress.mjs';
import { hasDisplay } from './setup/desktop-libraries.mjs';
import { withVirtualDisplay } from './launch/display.mjs';
import { NO_TESTS, add, countTests, summary } from './test/counts.mjs';
import { runCheck } from './test/run-check.mjs';
import { STAGES } from './test/stages.mjs';

/**
 * `node scripts/test.mjs [STAGE...] [ARGS...]`: all stages, or the named ones; other arguments go to their runners.
 * Stops at the first stage that fails, and closes with the number of tests.
 */
await runMain(async () => {
  const asked = process.argv.slice(2);
  const chosen = STAGES.filter(({ name }) => asked.includes(name));
  const stages = chosen.length > 0 ? chosen : STAGES.filter(({ onRequest }) => !onRequest);
  const extra = asked.filter((argument) => !stages.some(({ name }) => name === argument));
  let total = NO_TESTS;
  let failedStage = '';
  for (const stage of stages) {
    const begun = Date.now();
    say(`\n=== ${stage.name}`);
    const { passed, counts } = await runStage(stage, extra);
    total = add(total, counts);
    say(
      `=== ${stage.name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`,
    );
    if (passed) continue;
    // A stage may fail without a failing test: a type error, or a runner that did not start.
    if (counts.failed === 0) total = add(total, { ...NO_TESTS, failed: 1 });
    failedStage = stage.name;
    break;
  }
  if (failedStage) say(`\nStopped at: ${failedStage}`);
  say(`\n${summary(total)}`);
  return failedStage ? 1 : 0;
});

/**
 * @param {import('./test/stages.mjs').TestStage} stage
 * @param {readonly string[]} extra
 */
async function runStage(stage, extra) {
  try {
    await setUp(stage.needs);
  } catch (error) {
    report(error);
    return { passed: false, counts: NO_TESTS };
  }
  stage.prepare?.();
  const passed =
    stage.onDisplay && !hasDisplay()
      ? await withVirtualDisplay(({ env }) =>
          runChecks(stage, extra, { ...env, INKLING_VIRTUAL_DISPLAY: '1' }),
        )
      : await runChecks(stage, extra, {});
  return { passed, counts: stage.report ? countTests(stage.report) : NO_TESTS };
}

/**
 * @param {import('./test/stages.mjs').TestStage} stage
 * @param {readonly string[]} extra
 * @param {NodeJS.ProcessEnv} env
 */
async function runChecks(stage, extra, env) {
  for (const [program = '', ...args] of stage.checks) {
    if (!(await runCheck(program, [...args, ...extra], { ...stage.env, ...env }))) return false;
  }
  return true;
}
