import { expect, test } from 'vitest';
import { groupsOf, twoAtATime } from '../../../../scripts/test/groups.mjs';
import { STAGES } from '../../../../scripts/test/stages.mjs';

test('static checks run at the same time, all others alone and in order', () => {
  const names = groupsOf(STAGES.filter(({ onRequest }) => !onRequest)).map((group) =>
    group.map(({ name }) => name),
  );
  expect(names).toEqual([
    ['set-up'],
    ['lint', 'typecheck', 'prettier'],
    ['build'],
    ['unit'],
    ['e2e'],
    ['package'],
  ]);
});

test('two run at a time, and results are in the order of what they are of', async () => {
  const ends = new Map<string, (value: string) => void>();
  const all = twoAtATime(
    ['a', 'b', 'c'],
    (item) => new Promise<string>((resolve) => ends.set(item, resolve)),
  );
  expect([...ends.keys()]).toEqual(['a', 'b']);
  ends.get('b')?.('second');
  await expect.poll(() => [...ends.keys()]).toEqual(['a', 'b', 'c']);
  ends.get('c')?.('third');
  ends.get('a')?.('first');
  expect(await all).toEqual(['first', 'second', 'third']);
});
