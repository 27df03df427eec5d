import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { add, countReport, countTests, NO_TESTS, summary } from '../../../../scripts/test/counts.mjs';

test('the reports of both runners are added up into one plain line', () => {
  const unit = countReport({ numPassedTests: 40, numFailedTests: 1, numPendingTests: 2, numTodoTests: 1 });
  const windows = countReport({ stats: { expected: 7, unexpected: 2, flaky: 1, skipped: 0 } });
  expect(summary(add(unit, windows))).toBe('48 passed, 3 failed, 3 skipped');
  expect(summary({ passed: 5, failed: 0, skipped: 0 })).toBe('5 passed, 0 failed');
});

test('a runner that died before its report has no tests', () => {
  const folder = mkdtempSync(join(tmpdir(), 'inkling-counts-'));
  const report = join(folder, 'report.json');
  expect(countTests(report)).toEqual(NO_TESTS);
  writeFileSync(report, '{"stats":');
  expect(countTests(report)).toEqual(NO_TESTS);
  rmSync(folder, { recursive: true });
});
