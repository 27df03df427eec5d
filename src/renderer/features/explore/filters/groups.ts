import type { ColumnName } from '../../../../shared/explore/columns';

/** How a column is chosen from. */
export type FilterView = 'bars' | 'list' | 'histogram' | 'number';

export interface FilterGroupSpec {
  readonly id: 'data' | 'model' | 'hand' | 'doubt';
  readonly columns: readonly (readonly [column: ColumnName, view: FilterView])[];
}

/** The filters as they stand in the panel; a column that is not there yet is left out. */
export const FILTER_GROUPS: readonly FilterGroupSpec[] = [
  {
    id: 'data',
    columns: [
      ['split', 'list'],
      ['label', 'bars'],
    ],
  },
  {
    id: 'model',
    columns: [
      ['verdict', 'list'],
      ['predicted', 'bars'],
      ['confidence', 'histogram'],
      ['loss', 'histogram'],
      ['margin', 'histogram'],
    ],
  },
  {
    id: 'hand',
    columns: [
      ['writer', 'number'],
      ['series', 'list'],
      ['width', 'histogram'],
      ['slant', 'histogram'],
      ['ink', 'histogram'],
    ],
  },
  {
    id: 'doubt',
    columns: [
      ['published', 'list'],
      ['suspect', 'histogram'],
      ['duplicate', 'list'],
      ['mark', 'list'],
    ],
  },
];

/** Values of a column that are offered to choose from; those of `split`, `label` and `predicted` depend on the data set. */
export const OFFERED_VALUES: Readonly<Partial<Record<ColumnName, readonly number[]>>> = {
  verdict: [0, 1],
  series: [0, 1, 4],
  published: [1, 2],
  duplicate: [1],
  mark: [1, 2, 3],
};
