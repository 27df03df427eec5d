import { rmSync } from 'node:fs';
import { hasDisplay } from './setup/desktop-libraries.mjs';
import { runMain, SetupError } from './setup/errors.mjs';
import { ALL, setUp } from './setup/index.mjs';
import { say } from './setup/progress.mjs';
import { withVirtualDisplay } from './launch/display.mjs';
import { withBusyLoops } from './test/busy.mjs';
import { readRepeats, repeatTable } from './test/repeats.mjs';
import { runCheck } from './test/run-check.mjs';
import { REPEAT_REPORT, repeatArguments } from './test/stages.mjs';

/** One for each core of the machine that the tests are tuned for. */
const BUSY_LOOPS = 2;

/**
 * `npm run test:repeat -- N [ARGS...]`: runs every end-to-end test N times while two busy loops load the processor, then
 * prints how often each test failed. Other arguments are passed to Playwright. Exits with 1 if a test failed.
 */
await runMain(async () => {
  const [count = '', ...extra] = process.argv.slice(2);
  if (!/^[1-9]\d*$/.test(count))
    throw new SetupError('The number of repetitions is missing.', 'npm run test:repeat -- 10');
  await setUp(ALL);
  rmSync(REPEAT_REPORT, { force: true });
  const run = (/** @type {NodeJS.ProcessEnv} */ env) =>
    withBusyLoops(BUSY_LOOPS, () =>
      runCheck('playwright', [...repeatArguments(Number(count)), ...extra], {
        PLAYWRIGHT_JSON_OUTPUT_NAME: REPEAT_REPORT,
        ...env,
      }),
    );
  const passed = hasDisplay()
    ? await run({})
    : await withVirtualDisplay(({ env }) => run({ ...env, INKLING_VIRTUAL_DISPLAY: '1' }));
  say(`\n${repeatTable(readRepeats(REPEAT_REPORT))}`);
  return passed ? 0 : 1;
});
