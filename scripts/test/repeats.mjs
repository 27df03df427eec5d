import { readFileSync } from 'node:fs';

/** @typedef {{ title: string, runs: number, failures: number }} Repeated */

/**
 * @typedef {{ status: string }} PlaywrightResult
 * @typedef {{ results: PlaywrightResult[], expectedStatus: string }} PlaywrightTest
 * @typedef {{ title: string, file: string, tests: PlaywrightTest[] }} PlaywrightSpec
 * @typedef {{ specs: PlaywrightSpec[], suites?: PlaywrightSuite[] }} PlaywrightSuite
 */

/**
 * Counts how often each test ran and failed in Playwright's JSON report of a run with `--repeat-each`. Skipped tests do not
 * count as runs.
 *
 * @param {{ suites: PlaywrightSuite[] }} report
 * @returns {Repeated[]} most failures first
 */
export function countRepeats(report) {
  /** @type {Map<string, Repeated>} */
  const counted = new Map();
  for (const { file, title, tests } of report.suites.flatMap(specsOf)) {
    const name = `${file} › ${title}`;
    const row = counted.get(name) ?? { title: name, runs: 0, failures: 0 };
    for (const { results, expectedStatus } of tests) {
      const last = results.at(-1);
      if (!last || last.status === 'skipped') continue;
      row.runs += 1;
      if (last.status !== expectedStatus) row.failures += 1;
    }
    counted.set(name, row);
  }
  return [...counted.values()].sort((a, b) => b.failures - a.failures);
}

/** @param {PlaywrightSuite} suite @returns {PlaywrightSpec[]} */
function specsOf({ specs, suites = [] }) {
  return [...specs, ...suites.flatMap(specsOf)];
}

/**
 * @param {string} path
 * @returns {Repeated[]} empty if the runner wrote no report
 */
export function readRepeats(path) {
  try {
    return countRepeats(JSON.parse(readFileSync(path, 'utf8')));
  } catch {
    return [];
  }
}

/** @param {readonly Repeated[]} rows @returns {string} a table of test, runs and failures */
export function repeatTable(rows) {
  const width = Math.max(4, ...rows.map(({ title }) => title.length));
  const line = (/** @type {string} */ title, /** @type {string} */ runs, /** @type {string} */ failures) =>
    `${title.padEnd(width)}  ${runs.padStart(4)}  ${failures.padStart(8)}`;
  return [
    line('Test', 'Runs', 'Failures'),
    ...rows.map(({ title, runs, failures }) => line(title, String(runs), String(failures))),
  ].join('\n');
}
