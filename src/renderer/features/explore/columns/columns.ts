import { computed, shallowReactive, shallowRef, watch } from 'vue';
import type { ColumnName } from '../../../../shared/explore/columns';
import { useDataStore } from '../../../entities/dataset/data-store';
import { MNIST_ID } from '../../../entities/dataset/dataset';
import type { Columns, ColumnValues } from '../query/apply-filters';
import { baseColumns } from './base-columns';
import { defineStore } from '../../../stores/define-store';

/** The same values, followed by those of the user's own drawings; by unknown ones where these do not fit. */
function lengthened(values: ColumnValues, count: number, own?: ColumnValues): ColumnValues {
  if (values.length === count) return values;
  const longer = emptyLike(values, count);
  longer.set(values);
  if (own && values.length + own.length === count) longer.set(own, values.length);
  return longer;
}

function emptyLike(values: ColumnValues, count: number): ColumnValues {
  if (values instanceof Float32Array) return new Float32Array(count).fill(NaN);
  if (values instanceof Uint16Array) return new Uint16Array(count).fill(0xffff);
  return new Uint8Array(count).fill(0xff);
}

/**
 * All that is known of each sample, as one typed array a column. Filters, histograms, the matrix and the map read from here and keep no copy.
 */
export const useColumnStore = defineStore(() => {
  const { dataset, measured } = useDataStore();
  /** What is known of MNIST's own 70,000 samples beside their images and labels. */
  const ofMnist = shallowReactive(new Map<ColumnName, ColumnValues>());

  /**
   * Puts a column of MNIST in the place of the one before, or takes it away with null.
   * @param values Of all 70,000 samples, by number.
   */
  function setColumn(name: ColumnName, values: ColumnValues | null): void {
    if (values) ofMnist.set(name, values);
    else ofMnist.delete(name);
  }

  /** What is known of the user's own drawings, which follow MNIST's samples. */
  const ofOwn = shallowRef<Partial<Readonly<Record<ColumnName, ColumnValues>>>>({});

  /** Sets the columns of the user's own drawings. @param values By the place among them; null for none. */
  function setOwnColumns(values: Partial<Readonly<Record<ColumnName, ColumnValues>>> | null): void {
    ofOwn.value = values ?? {};
  }

  /** What every data set has. Measures are filled in place, so the columns are made anew as more of them are there. */
  const base = shallowRef<Columns>(new Map());
  const update = (): Columns => (base.value = dataset.value ? baseColumns(dataset.value) : new Map());
  watch([dataset, measured], update, { immediate: true, flush: 'sync' });

  /** The columns of what the explorer shows, each as long as it has samples. */
  const columns = computed<Columns>(() => {
    const shown = dataset.value;
    if (shown?.id !== MNIST_ID) return base.value;
    const all = new Map(base.value);
    for (const [name, values] of ofMnist) all.set(name, lengthened(values, shown.count, ofOwn.value[name]));
    return all;
  });

  return { setColumn, setOwnColumns, columns };
});
