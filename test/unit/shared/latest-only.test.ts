import fc from 'fast-check';
import { expect, it } from 'vitest';
import { LatestOnly } from '../../../src/shared/latest-only';

it('processes one at a time, ends with the newest, and reports replaced items', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(fc.nat(3), { maxLength: 20 }), async (pauses) => {
      const worked: number[] = [];
      const replaced: number[] = [];
      let underWay = 0;
      const latest = new LatestOnly<number>(
        async (item) => {
          expect(++underWay).toBe(1);
          await Promise.resolve();
          await Promise.resolve();
          worked.push(item);
          underWay--;
        },
        (item) => replaced.push(item),
      );
      for (const [item, pause] of pauses.entries()) {
        latest.put(item);
        for (let tick = 0; tick < pause; tick++) await Promise.resolve();
      }
      await new Promise((resolve) => setImmediate(resolve));
      expect([...worked, ...replaced].sort((a, b) => a - b)).toEqual([...pauses.keys()]);
      expect(worked).toEqual([...worked].sort((a, b) => a - b));
      expect(worked.at(-1)).toBe(pauses.length === 0 ? undefined : pauses.length - 1);
    }),
  );
});

it('drops the waiting item, not the current one', async () => {
  const worked: string[] = [];
  const latest = new LatestOnly<string>(async (item) => {
    await Promise.resolve();
    worked.push(item);
  });
  latest.put('first');
  latest.put('second');
  latest.clear();
  await new Promise((resolve) => setImmediate(resolve));
  latest.put('third');
  await new Promise((resolve) => setImmediate(resolve));
  expect(worked).toEqual(['first', 'third']);
});
