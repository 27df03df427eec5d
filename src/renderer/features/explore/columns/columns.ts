import { computed, shallowReactive, shallowRef, watch } from 'vue';
import type { ColumnName } from '../../../../shared/explore/columns';
import { useDataStore } from '../../../entities/dataset/data-store';
import { MNIST_ID } from '../../../entities/dataset/dataset';
import type { Columns, ColumnValues } from '../query/apply-filters';
import { baseColumns } from './base-columns';
import { defineStore } from '../../../stores/define-store';

/** Appends values of the saved drawings to a column, or unknown values if their number does not match. */
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
 * The columns of the dataset that is shown. Filters, histograms, the confusion matrix and the map read from
 * here and hold no copies.
 */
export const useColumnStore = defineStore(() => {
  const { dataset, measured } = useDataStore();
  /** Columns of MNIST's 70,000 samples besides images and labels. */
  const ofMnist = shallowReactive(new Map<ColumnName, ColumnValues>());

  /** Sets a column of MNIST; null removes it. @param values One per sample of all 70,000, by number. */
  function setColumn(name: ColumnName, values: ColumnValues | null): void {
    if (values) ofMnist.set(name, values);
    else ofMnist.delete(name);
  }

  /** Columns of the saved drawings, which follow MNIST's samples. */
  const ofOwn = shallowRef<Partial<Readonly<Record<ColumnName, ColumnValues>>>>({});

  /** Sets the columns of the saved drawings. @param values By index among the drawings; null for none. */
  function setOwnColumns(values: Partial<Readonly<Record<ColumnName, ColumnValues>>> | null): void {
    ofOwn.value = values ?? {};
  }

  /**
   * The columns of every dataset. Measures are filled in place, so the columns are created anew as more
   * become available.
   */
  const base = shallowRef<Columns>(new Map());
  const update = (): Columns => (base.value = dataset.value ? baseColumns(dataset.value) : new Map());
  watch([dataset, measured], update, { immediate: true, flush: 'sync' });

  /** The columns of the dataset that is shown, each with one value per sample. */
  const columns = computed<Columns>(() => {
    const shown = dataset.value;
    if (shown?.id !== MNIST_ID) return base.value;
    const all = new Map(base.value);
    for (const [name, values] of ofMnist) all.set(name, lengthened(values, shown.count, ofOwn.value[name]));
    return all;
  });

  return { setColumn, setOwnColumns, columns };
});
