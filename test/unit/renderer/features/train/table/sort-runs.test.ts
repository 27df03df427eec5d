import { describe, expect, it } from 'vitest';
import { newProgress } from '../../../../../../src/renderer/entities/runs/run-progress';
import type { Run } from '../../../../../../src/renderer/entities/runs/runs';
import { filterRuns, sortRuns } from '../../../../../../src/renderer/features/train/table/sort-runs';
import type { Recipe } from '../../../../../../src/shared/recipe/recipe';
import { PRESETS } from '../../../../../../src/shared/recipe/presets';

function run(
  id: string,
  preset: keyof typeof PRESETS,
  testAccuracy: number | null,
  state: Run['state'],
): Run {
  const createdAt = `2030-01-0${id}T00:00:00.000Z`;
  const summary = { id, createdAt, recipe: PRESETS[preset], state, modelId: null, testAccuracy };
  return { summary, state, progress: newProgress() };
}

const runs = [
  run('1', 'article', 0.98, 'finished'),
  run('2', 'best', null, 'cancelled'),
  run('3', 'best', 0.996, 'finished'),
  run('4', 'article', 0.97, 'finished'),
];
const nameOf = ({ name }: Recipe) => name;
const ids = (list: readonly Run[]) => list.map(({ summary }) => summary.id).join('');

describe('the table of runs', () => {
  it.each([
    ['when', true, '4321'],
    ['when', false, '1234'],
    ['accuracy', true, '3142'],
    ['accuracy', false, '4132'],
    ['recipe', false, '4132'],
    ['epochs', true, '3241'],
  ] as const)('sorts by %s, descending %s', (column, isDescending, expected) => {
    expect(ids(sortRuns(runs, { column, isDescending }, nameOf))).toBe(expected);
  });

  it('filters by a part of the name and by state', () => {
    expect(ids(filterRuns(runs, { text: ' BES', state: 'any' }, nameOf))).toBe('23');
    expect(ids(filterRuns(runs, { text: 'best', state: 'finished' }, nameOf))).toBe('3');
    expect(filterRuns(runs, { text: 'nothing', state: 'any' }, nameOf)).toEqual([]);
  });
});
