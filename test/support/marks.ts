import { markRowChanges, type Mark, type MarkChanges } from '../../src/shared/marks';
import { app } from './component-window';

/**
 * Keeps marks as main does, for this test.
 * @returns The marks now, by sample number.
 */
export function saveMarks(): ReadonlyMap<number, Mark> {
  const marks = new Map<number, Mark>();
  const put = (changes: MarkChanges) => {
    const before = changes.map(({ sample }) => ({ sample, mark: marks.get(sample) ?? null }));
    for (const { sample, mark } of changes) {
      if (mark) marks.set(sample, mark);
      else marks.delete(sample);
    }
    app.emit('marks:changed', markRowChanges(changes));
    return { ok: true as const, value: before };
  };
  app.answer('marks:list', () => ({ ok: true, value: [] }));
  app.answer('marks:set', ({ samples, mark }) => put(samples.map((sample) => ({ sample, mark }))));
  app.answer('marks:clear', ({ samples }) => put(samples.map((sample) => ({ sample, mark: null }))));
  app.answer('marks:put', ({ changes }) => put(changes));
  return marks;
}
