import { Linter } from 'eslint';
import { expect, it } from 'vitest';
import { retiredWords } from '../../../../scripts/lint/retired-words.mjs';

function wordsIn(code: string): string[] {
  const messages = new Linter().verify(code, {
    plugins: { inkling: { rules: { 'retired-words': retiredWords } } },
    rules: { 'inkling/retired-words': 'error' },
  });
  return messages.map(({ message }) => /"(\w+)"/.exec(message)?.[1] ?? message);
}

it('finds retired words in identifiers and comments', () => {
  expect(wordsIn('const useWallZoom = 1;')).toEqual(['wall']);
  expect(wordsIn('const SURVEY_STATES = []; surveyed();')).toEqual(['survey', 'surveyed']);
  expect(wordsIn('// At a glance.\n/** By an examiner. */')).toEqual(['glance', 'examiner']);
});

it('leaves strings and longer words alone', () => {
  expect(
    wordsIn("const arrival = 'wall'; firewall(); const former = new Map([['glance', 'metrics']]);"),
  ).toEqual([]);
});
