import type { Recipe } from '../../../../shared/recipe/recipe';
import { epochsOf } from '../run-ending';
import type { Run } from '../../../entities/runs/runs';
import type { RunState } from '../../../entities/runs/run-state';

export const COLUMNS = ['when', 'recipe', 'state', 'epochs', 'accuracy'] as const;
export type Column = (typeof COLUMNS)[number];

export interface Order {
  readonly column: Column;
  readonly isDescending: boolean;
}

export const NEWEST_FIRST: Order = { column: 'when', isDescending: true };

/** The test accuracy of a run's model, in [0, 1]; null if it has none. */
export function testAccuracy({ summary, progress }: Pick<Run, 'summary' | 'progress'>): number | null {
  const { outcome } = progress;
  return outcome?.kind === 'finished' ? outcome.accuracy.official : summary.testAccuracy;
}

/**
 * A sorted copy, by displayed names; runs without a value are last in either direction, and equal ones stay
 * in order, newest first.
 */
export function sortRuns(
  runs: readonly Run[],
  { column, isDescending }: Order,
  nameOf: (recipe: Recipe) => string,
): Run[] {
  const direction = isDescending ? -1 : 1;
  return [...runs].sort((a, b) => {
    const [one, other] = [valueOf(a, column, nameOf), valueOf(b, column, nameOf)];
    if (one === null || other === null) return Number(one === null) - Number(other === null);
    const difference =
      typeof one === 'number' && typeof other === 'number'
        ? one - other
        : String(one).localeCompare(String(other));
    return direction * difference || b.summary.createdAt.localeCompare(a.summary.createdAt);
  });
}

export interface RunFilter {
  /** A part of the recipe's name; case is ignored. */
  readonly text: string;
  readonly state: RunState | 'any';
}

export const EVERY_RUN: RunFilter = { text: '', state: 'any' };

export function filterRuns(
  runs: readonly Run[],
  { text, state }: RunFilter,
  nameOf: (recipe: Recipe) => string,
): Run[] {
  const wanted = text.trim().toLowerCase();
  return runs.filter(
    (run) =>
      (state === 'any' || run.state === state) && nameOf(run.summary.recipe).toLowerCase().includes(wanted),
  );
}

function valueOf(run: Run, column: Column, nameOf: (recipe: Recipe) => string): string | number | null {
  const { createdAt, recipe } = run.summary;
  switch (column) {
    case 'when':
      return createdAt;
    case 'recipe':
      return nameOf(recipe);
    case 'state':
      return run.state;
    case 'epochs':
      return epochsOf(run);
    case 'accuracy':
      return testAccuracy(run);
  }
}
