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
 * `node scripts/test.mjs [STAGE...] [ARGS...]`: runs all stages, or the named ones; other arguments are passed to their
 * runners. Stops after the first stage, or group of parallel static stages, that fails, and prints the number of tests.
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
    const results = await twoAtATime(group, (stage) => runAndReport(stage, extra, isReady, group.length > 1));
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
 * @param {boolean} isParallel whether other stages run at the same time: the output is then printed when the stage ends
 */
async function runAndReport(stage, extra, isReady, isParallel) {
  const begun = Date.now();
  say(`\n=== ${stage.name}${isParallel ? ' begins' : ''}`);
  /** @type {string[]} */
  const output = [];
  const onOutput = isParallel ? (/** @type {string} */ text) => output.push(text) : undefined;
  const { passed, counts } = (await isReady())
    ? await runStage(stage, extra, onOutput)
    : { passed: false, counts: NO_TESTS };
  if (output.length > 0) say(`\n=== ${stage.name}\n${output.join('').trimEnd()}`);
  say(`=== ${stage.name}: ${passed ? 'passed' : 'FAILED'} in ${((Date.now() - begun) / 1000).toFixed(1)} s`);
  // A stage can fail without a failed test: with a type error, or when its runner does not start.
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
 * @param {(text: string) => void} [onOutput]
 */
async function runStage(stage, extra, onOutput) {
  stage.prepare?.();
  const passed =
    stage.onDisplay && !hasDisplay()
      ? await withVirtualDisplay(({ env }) =>
          runChecks(stage, extra, { ...env, INKLING_VIRTUAL_DISPLAY: '1' }, onOutput),
        )
      : await runChecks(stage, extra, {}, onOutput);
  return { passed, counts: stage.report ? countTests(stage.report) : NO_TESTS };
}

/**
 * @param {import('./test/stages.mjs').TestStage} stage
 * @param {readonly string[]} extra
 * @param {NodeJS.ProcessEnv} env
 * @param {(text: string) => void} [onOutput]
 */
async function runChecks(stage, extra, env, onOutput) {
  for (const [program = '', ...args] of stage.checks) {
    if (!(await runCheck(program, [...args, ...extra], { ...stage.env, ...env }, onOutput))) return false;
  }
  return true;
}
