import fc from 'fast-check';
import { expect, test } from 'vitest';
import { matchScore } from '../../../../../src/renderer/shell/palette/match';

test('a better match has a higher score', () => {
  const scores = [
    matchScore('new drawing', 'New Drawing'),
    matchScore('new', 'New Drawing'),
    matchScore('draw', 'New Drawing'),
    matchScore('raw', 'New Drawing'),
    matchScore('drawing new', 'New Drawing'),
    matchScore('ndr', 'New Drawing'),
    matchScore('xyz', 'New Drawing'),
  ];
  expect(scores).toEqual([...scores].sort((a, b) => b - a));
  expect(new Set(scores).size).toBe(scores.length);
  expect(scores.at(-1)).toBe(0);
});

test('letters that are far apart do not match', () => {
  expect(matchScore('kb', 'Keyboard Shortcuts')).toBeGreaterThan(0);
  expect(matchScore('ks', 'Keyboard Shortcuts')).toBe(0);
  expect(matchScore('eb', 'Keyboard Shortcuts')).toBe(0);
});

test('Chinese and full-width letters match', () => {
  expect(matchScore('画稿', '保存画稿')).toBeGreaterThan(0);
  expect(matchScore('Ｂest', '使用“Best”')).toBeGreaterThan(0);
});

test('every substring of a text matches it', () => {
  fc.assert(
    fc.property(fc.string(), fc.string({ minLength: 1 }), fc.string(), (before, part, after) => {
      expect(matchScore(part, before + part + after)).toBeGreaterThan(0);
    }),
  );
});
