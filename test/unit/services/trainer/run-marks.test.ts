import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { marksOfRun } from '../../../../src/services/trainer/run-marks';
import type { MarkedSample } from '../../../../src/shared/marks';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-run-'));
});
afterEach(() => rmSync(folder, { recursive: true }));

test('a resumed run uses the marks that it started with', async () => {
  const checkpoint = join(folder, 'run', 'checkpoint');
  const begun: MarkedSample[] = [{ sample: 7777, mark: { kind: 'label', label: 3 } }];
  expect(await marksOfRun(checkpoint, begun)).toEqual(begun);
  expect(await marksOfRun(checkpoint, [])).toEqual(begun);
  expect(await marksOfRun(join(folder, 'other', 'checkpoint'), [])).toEqual([]);
});
