import { expect, test } from 'vitest';
import { countRepeats, repeatTable } from '../../../../scripts/test/repeats.mjs';

const spec = (title: string, ...statuses: string[]) => ({
  title,
  file: 'draw.test.ts',
  tests: statuses.map((status) => ({ expectedStatus: 'passed', results: [{ status }] })),
});

test('runs and failures are counted for each test over its repetitions, those that failed most first', () => {
  const rows = countRepeats({
    suites: [
      {
        specs: [spec('a pen', 'passed', 'passed'), spec('a mouse', 'skipped', 'skipped')],
        suites: [{ specs: [spec('an eraser', 'timedOut', 'passed')] }, { specs: [spec('a pen', 'failed')] }],
      },
    ],
  });
  expect(rows).toEqual([
    { title: 'draw.test.ts › a pen', runs: 3, failures: 1 },
    { title: 'draw.test.ts › an eraser', runs: 2, failures: 1 },
    { title: 'draw.test.ts › a mouse', runs: 0, failures: 0 },
  ]);
  expect(repeatTable(rows).split('\n')[2]).toMatch(/^draw\.test\.ts › an eraser +2 +1$/);
});
