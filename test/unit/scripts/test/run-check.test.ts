import { expect, test } from 'vitest';
import { runCheck } from '../../../../scripts/test/run-check.mjs';

test.each([
  [['--version'], true, /^\d+\.\d+\.\d+\n$/],
  [['--no-such-option'], false, /Ignored unknown option[^]*No parser/],
])('what a program called with %j says is heard, whether it passes: %s', async (args, passed, said) => {
  const heard: string[] = [];
  expect(await runCheck('prettier', args, {}, (text) => heard.push(text))).toBe(passed);
  expect(heard.join('')).toMatch(said);
});
