import type { ColumnName } from '../../../../shared/explore/columns';

/** The kind of control for a column. */
export type FilterView = 'bars' | 'list' | 'histogram' | 'number';

export interface FilterGroupSpec {
  readonly id: 'data' | 'model' | 'hand' | 'doubt';
  readonly columns: readonly (readonly [column: ColumnName, view: FilterView])[];
}

/** The filters in the order of the panel; columns that are not available yet are omitted. */
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

/** Selectable values of a column; those of `split`, `label` and `predicted` depend on the dataset. */
export const OFFERED_VALUES: Readonly<Partial<Record<ColumnName, readonly number[]>>> = {
  verdict: [0, 1],
  series: [0, 1, 4],
  published: [1, 2],
  duplicate: [1],
  mark: [1, 2, 3],
};
