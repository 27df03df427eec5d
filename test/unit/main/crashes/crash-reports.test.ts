import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { CrashReports } from '../../../../src/main/crashes/crash-reports';
import { Session } from '../../../../src/main/crashes/session';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'inkling-crashes-'));
  vi.useFakeTimers({ now: new Date('2026-01-02T03:04:05.678Z') });
});

afterEach(() => {
  vi.useRealTimers();
  rmSync(folder, { recursive: true });
});

function open(): CrashReports {
  return new CrashReports(folder, { version: '1.2.3' });
}

test('a report contains the details of the crash', () => {
  open().add({ part: 'predictor', reason: 'killed', exitCode: 9 });
  const [name = ''] = readdirSync(folder);
  expect(JSON.parse(readFileSync(join(folder, name), 'utf8'))).toEqual({
    at: '2026-01-02T03:04:05.678Z',
    part: 'predictor',
    reason: 'killed',
    exitCode: 9,
    version: '1.2.3',
  });
});

test('each part is reported once, even after a restart', () => {
  const reports = open();
  expect(reports.takeUnreported()).toEqual([]);
  reports.add({ part: 'window', reason: 'crashed' });
  vi.advanceTimersByTime(10);
  reports.add({ part: 'window', reason: 'crashed' });
  vi.advanceTimersByTime(10);
  reports.add({ part: 'graphics', reason: 'killed' });
  expect(open().takeUnreported()).toEqual(['window', 'graphics']);
  expect(open().takeUnreported()).toEqual([]);
  vi.advanceTimersByTime(10);
  reports.add({ part: 'main', reason: 'gone' });
  expect(open().takeUnreported()).toEqual(['main']);
});

test('only the newest reports remain', () => {
  const reports = open();
  for (let index = 0; index < 25; index += 1) {
    vi.advanceTimersByTime(1000);
    reports.add({ part: 'window', reason: `${index}` });
  }
  const names = readdirSync(folder).sort();
  expect(names).toHaveLength(20);
  expect(readFileSync(join(folder, names[0]!), 'utf8')).toContain('"reason": "5"');
});

test('an unreadable report is skipped', () => {
  writeFileSync(join(folder, '2026-01-01T00-00-00.000Z-main.json'), '{"at');
  open().add({ part: 'library', reason: 'oom' });
  expect(open().takeUnreported()).toEqual(['library']);
});

test('a session that did not end is detected at the next start', () => {
  const path = join(folder, 'session');
  const first = new Session(path);
  expect(first.begin()).toBeNull();
  first.end();
  expect(new Session(path).begin()).toBeNull();
  expect(new Session(path).begin()).toEqual(new Date('2026-01-02T03:04:05.678Z'));
  writeFileSync(path, '');
  expect(new Session(path).begin()).toEqual(new Date(0));
});
