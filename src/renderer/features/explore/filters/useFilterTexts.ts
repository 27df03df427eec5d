import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import type { CategoryColumn, RangeColumn } from '../../../../shared/explore/columns';
import type { Filter, SortKey } from '../../../../shared/explore/query';
import { useFormats } from '../../../ui/format';
import { useDataStore } from '../../../entities/dataset/data-store';
import { usePartTitle } from '../useSampleCaption';

/** With more values than these, a chip states only their number. */
const MOST_NAMED = 5;

/** Smaller numbers are formatted as a power of ten. */
const LEAST_PLAIN = 0.001;

export interface FilterTexts {
  /** The display name of a category's value. */
  readonly valueName: (column: CategoryColumn, value: number) => string;
  /** A number of a column with its unit. */
  readonly quantity: (column: RangeColumn, value: number) => string;
  /** The text of a filter's chip. */
  readonly filter: (filter: Filter) => string;
  readonly sort: (key: SortKey) => string;
}

/** Formats filters in the language of the interface. */
export function useFilterTexts(): ComputedRef<FilterTexts> {
  const { dataset } = useDataStore();
  const { t, locale } = useI18n();
  const formats = useFormats();
  const titleOf = usePartTitle();

  function valueName(column: CategoryColumn, value: number): string {
    const shown = dataset.value;
    const part = column === 'split' ? shown?.parts[value] : undefined;
    if (part) return titleOf(part);
    if (column === 'label' || column === 'predicted') return shown?.classes[value] ?? String(value);
    if (column === 'split' || column === 'writer') return String(value);
    return t(`explore.value.${column}.${value}`);
  }

  function quantity(column: RangeColumn, value: number): string {
    const significant = new Intl.NumberFormat(locale.value, { maximumSignificantDigits: 2 });
    switch (column) {
      case 'confidence':
        return formats.value.percent(value, value > 0.9999 ? 5 : value > 0.99 ? 3 : value > 0.9 ? 1 : 0);
      case 'ink':
      case 'suspect':
        return formats.value.percent(value, 0);
      case 'width':
        return t('explore.unit.pixels', { value: formats.value.number(value, 1) });
      case 'slant':
        return t('explore.unit.degrees', { value: formats.value.number(value) });
      case 'loss':
      case 'margin':
        return value > 0 && value < LEAST_PLAIN
          ? formats.value.powerOfTen(value)
          : significant.format(value).replace('-', '−');
    }
  }

  function filterText(filter: Filter): string {
    if (filter.kind === 'subset') return filter.title;
    const name = t(`explore.column.${filter.column}`);
    if (filter.kind === 'values') {
      const { column, values } = filter;
      const list =
        values.length > MOST_NAMED
          ? t('explore.chip.several', { count: values.length })
          : values.map((value) => valueName(column, value)).join(t('explore.chip.or'));
      return t('explore.chip.values', { name, list });
    }
    const { column, from, to } = filter;
    if (from !== null && to !== null)
      return t('explore.chip.between', { name, from: quantity(column, from), to: quantity(column, to) });
    if (from !== null) return t('explore.chip.from', { name, from: quantity(column, from) });
    if (to !== null) return t('explore.chip.below', { name, to: quantity(column, to) });
    return name;
  }

  return computed(() => ({
    valueName,
    quantity,
    filter: filterText,
    sort: ({ column, isDescending }) =>
      t(isDescending ? 'explore.chip.descending' : 'explore.chip.rising', {
        name: t(`explore.column.${column}`),
      }),
  }));
}
