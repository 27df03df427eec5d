import { computed, shallowReadonly, shallowRef } from 'vue';
import { EMPTY_QUERY, type Filter, type Query, type SortKey } from '../../../../shared/explore/query';
import type { ColumnName } from '../../../../shared/explore/columns';
import { useColumnStore } from '../columns/columns';
import { useDataStore } from '../../../entities/dataset/data-store';
import { applyFilters, passing } from './apply-filters';
import { lowerBound, positionsOf } from './positions';
import { sortNumbers } from './sort';
import { defineStore } from '../../../stores/define-store';

const MOST_SORT_KEYS = 3;

/** The query: which samples are shown, and in which order. Independent of the view's lifetime. */
export const useQueryStore = defineStore(() => {
  const { columns } = useColumnStore();
  const { dataset } = useDataStore();
  const current = shallowRef<Query>(EMPTY_QUERY);

  /** The active filters and sort order. */
  const query = shallowReadonly(current);

  /** Filter results of all samples. */
  const filterResult = computed(() =>
    applyFilters(columns.value, dataset.value?.count ?? 0, current.value.filters),
  );

  /** Positions of samples in the grid. */
  const positions = computed(() => {
    const begun = performance.now();
    const numbers = sortNumbers(passing(filterResult.value), current.value.sort, columns.value);
    const result = positionsOf(numbers, dataset.value?.count ?? 0);
    performance.clearMeasures('explore:filter');
    performance.measure('explore:filter', { start: begun });
    return result;
  });

  /** Samples in the grid, in order. */
  const numbers = computed(() => positions.value.numbers);

  function setQuery(next: Query): void {
    current.value = next;
  }

  function clearFilters(): void {
    setFilters([]);
  }

  /** Sets a filter, replacing any other on the same column. */
  function setFilter(filter: Filter): void {
    if (filter.kind === 'subset') setFilters([...current.value.filters, filter]);
    else setFilters([...withoutColumn(filter.column), filter]);
  }

  function removeFilterOn(column: ColumnName): void {
    setFilters(withoutColumn(column));
  }

  function removeFilter(filter: Filter): void {
    setFilters(current.value.filters.filter((other) => other !== filter));
  }

  /**
   * Filters by a set of samples, in addition to the active filters. Replaces a set of the same title.
   * @param title Text of the chip that removes the set.
   */
  function setSubset(numbers: Iterable<number>, title: string): void {
    const others = current.value.filters.filter(
      (filter) => filter.kind !== 'subset' || filter.title !== title,
    );
    setFilters([...others, { kind: 'subset', title, numbers: [...numbers] }]);
  }

  /** Sorts by a column first; a second call reverses the order, a third removes it. */
  function toggleSort(column: ColumnName): void {
    const [first] = current.value.sort;
    const others = current.value.sort.filter((key) => key.column !== column);
    if (first?.column !== column) setSort([{ column, isDescending: false }, ...others]);
    else if (!first.isDescending) setSort([{ column, isDescending: true }, ...others]);
    else setSort(others);
  }

  function removeSort(key: SortKey): void {
    setSort(current.value.sort.filter((other) => other !== key));
  }

  /** Removes the filters that hide a sample. */
  function letThrough(number: number): void {
    const count = dataset.value?.count ?? 0;
    setFilters(
      current.value.filters.filter(
        (filter) => applyFilters(columns.value, count, [filter]).fails[number] === 0,
      ),
    );
  }

  function setFilters(filters: Query['filters']): void {
    current.value = { ...current.value, filters };
  }

  function setSort(sort: readonly SortKey[]): void {
    current.value = { ...current.value, sort: sort.slice(0, MOST_SORT_KEYS) };
  }

  function withoutColumn(column: ColumnName): Filter[] {
    return current.value.filters.filter((filter) => filter.kind === 'subset' || filter.column !== column);
  }

  /** The position of a sample, or where it would be; the first, if the order is not that of the numbers. */
  function positionNear(number: number): number {
    const { positionOf, numbers: list } = positions.value;
    const position = positionOf(number);
    if (position >= 0) return position;
    return current.value.sort.length > 0 ? 0 : Math.min(list.length - 1, lowerBound(list, number));
  }

  return {
    query,
    filterResult,
    positions,
    numbers,
    setQuery,
    clearFilters,
    setFilter,
    removeFilterOn,
    removeFilter,
    setSubset,
    toggleSort,
    removeSort,
    letThrough,
    positionNear,
  };
});
