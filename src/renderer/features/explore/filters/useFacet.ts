import { computed, type ComputedRef } from 'vue';
import type { CategoryColumn, RangeColumn } from '../../../../shared/explore/columns';
import { useColumnStore } from '../columns/columns';
import { useDataStore } from '../../../entities/dataset/data-store';
import { RANGE_BINS } from '../query/bins';
import { countBins, countValues, filterOn } from '../query/facets';
import { useQueryStore } from '../query/query-store';
import { OFFERED_VALUES } from './groups';

/** All possible values of a column, in display order. */
export function offeredValues(column: CategoryColumn): readonly number[] {
  const { dataset } = useDataStore();
  const all = (length: number): number[] => Array.from({ length }, (_, value) => value);
  if (column === 'split') return all(dataset.value?.parts.length ?? 0);
  if (column === 'label' || column === 'predicted') return all(dataset.value?.classes.length ?? 0);
  return OFFERED_VALUES[column] ?? [];
}

/** The selectable values of a column: how many samples each has among those that pass the other filters. */
export function useValueFacet(column: () => CategoryColumn) {
  const { columns } = useColumnStore();
  const { filterResult, query, removeFilterOn, setFilter } = useQueryStore();
  const chosen = computed(() => {
    const filter = query.value.filters[filterOn(query.value.filters, column())];
    return new Set(filter?.kind === 'values' ? filter.values : []);
  });
  const choices = computed(() => {
    const values = columns.value.get(column());
    const offered = offeredValues(column());
    if (!values) return [];
    const own = filterOn(query.value.filters, column());
    const counts = countValues(filterResult.value, values, Math.max(...offered, 0) + 1, own);
    return offered.map((value) => ({
      value,
      count: counts[value] ?? 0,
      isChosen: chosen.value.has(value),
    }));
  });

  /** Adds a value to the filter or removes it. */
  function toggle(value: number): void {
    const next = new Set(chosen.value);
    if (!next.delete(value)) next.add(value);
    const rising = [...next].sort((a, b) => a - b);
    if (rising.length === 0) removeFilterOn(column());
    else setFilter({ kind: 'values', column: column(), values: rising });
  }

  return { choices, toggle };
}

/** Number of samples in each bin of a column, among those that pass the other filters. */
export function useBinCounts(column: () => RangeColumn): ComputedRef<Uint32Array> {
  const { columns } = useColumnStore();
  const { filterResult, query } = useQueryStore();
  return computed(() => {
    const bins = RANGE_BINS[column()];
    const values = columns.value.get(column());
    if (!values) return new Uint32Array(bins.count);
    return countBins(filterResult.value, values, bins, filterOn(query.value.filters, column()));
  });
}
