import { computed, readonly, shallowRef } from 'vue';
import { otherDataPath } from '../../../../shared/contract/app-urls';
import type { OtherDataset } from '../../../../shared/contract/other-data';
import type { Result } from '../../../../shared/contract/result';
import { EMPTY_QUERY } from '../../../../shared/explore/query';
import { i18n } from '../../../locales';
import { useViewStore } from '../../../state/view';
import { valueOrNotify } from '../../../notify-failure';
import { showToast } from '../../../ui/toasts';
import { useDataStore } from '../../../entities/dataset/data-store';
import { DatasetError, fetchInto } from '../../../fetch-bytes';
import { newPart } from '../../../entities/dataset/part';
import type { Dataset } from '../../../entities/dataset/dataset';
import { useMemoryStore } from '../memory';
import { usePaneStore } from '../pane';
import { useQueryStore } from '../query/query-store';
import { useAnchorStore } from '../grid/anchor';
import { defineStore } from '../../../stores/define-store';

/** The given names, and the label's number for classes without one. */
function classNames({ classes }: OtherDataset, names: readonly string[]): string[] {
  return Array.from({ length: classes }, (_, label) => {
    const name = names[label]?.trim() ?? '';
    return name === '' ? String(label) : name;
  });
}

/** The dataset that the user opened instead of MNIST. */
export const useOtherStore = defineStore((api) => {
  const { showView } = useViewStore();
  const { newThumbnailer, noteArrival, shownOther, showOther } = useDataStore();
  const { classNamesOf, ensureMemory, saveClassNames } = useMemoryStore();
  const { pane } = usePaneStore();
  const { setQuery } = useQueryStore();
  const { anchor } = useAnchorStore();
  const described = shallowRef<OtherDataset | null>(null);
  const opening = shallowRef(false);

  /** Information on the user's dataset that is shown; null while MNIST is. */
  const otherDataset = computed(() =>
    shownOther.value && shownOther.value.id === described.value?.id ? described.value : null,
  );

  /** Whether a folder is being read. */
  const isOpening = readonly(opening);

  /** Asks for a folder of IDX files and shows it. */
  function openOther(): Promise<void> {
    return open(() => api.datasets.open());
  }

  /** Shows a dropped folder, or the folder of a dropped file. */
  function openDropped(file: File): Promise<void> {
    return open(() => api.datasets.openDropped(file));
  }

  /** Shows MNIST again. */
  async function closeOther(): Promise<void> {
    const id = described.value?.id;
    described.value = null;
    showOther(null);
    setQuery(EMPTY_QUERY);
    if (id !== undefined) valueOrNotify(await api.datasets.close({ id }));
  }

  /**
   * Names the classes, now and whenever the dataset is opened again; if that cannot be saved, the names are
   * reverted.
   */
  async function nameClasses(names: readonly string[]): Promise<void> {
    const set = otherDataset.value;
    const shown = shownOther.value;
    if (!set || !shown) return;
    const named = { ...shown, classes: classNames(set, names) };
    showOther(named);
    const isSaved = await saveClassNames(set.digest, names);
    if (!isSaved && shownOther.value === named) showOther(shown);
  }

  async function open(ask: () => Promise<Result<OtherDataset | null>>): Promise<void> {
    if (opening.value) return;
    opening.value = true;
    try {
      const set = valueOrNotify(await ask(), 'data:open');
      if (set) await show(set);
    } finally {
      opening.value = false;
    }
  }

  async function show(set: OtherDataset): Promise<void> {
    await ensureMemory();
    const dataset = newDataset(set);
    const thumbnailer = newThumbnailer();
    let isShown = false;
    try {
      for (const [index, { start, count }] of dataset.parts.entries())
        await fetchInto(
          otherDataPath(set.id, index, 'labels'),
          dataset.labels.subarray(start, start + count),
        );
      if (described.value) void api.datasets.close({ id: described.value.id });
      described.value = set;
      isShown = true;
      setQuery(EMPTY_QUERY);
      anchor.value = null;
      pane.value = 'grid';
      showOther(dataset);
      showView('explore');
      for (const [index, part] of dataset.parts.entries())
        await fetchInto(otherDataPath(set.id, index, 'images'), part.images, (bytes) => {
          part.arrived = Math.floor(bytes / (set.width * set.height));
          noteArrival(thumbnailer, part, set.width, set.height);
        });
    } catch (error) {
      if (!(error instanceof DatasetError)) throw error;
      // The user has switched to another dataset meanwhile, so that a late result is ignored.
      if (isShown && described.value !== set) return;
      if (isShown) await closeOther();
      else void api.datasets.close({ id: set.id });
      showToast(i18n.global.t('explore.other.lost', { name: set.name }), {
        tone: 'problem',
        topic: 'data:open',
      });
    } finally {
      thumbnailer.close();
    }
  }

  function newDataset(set: OtherDataset): Dataset {
    const { id, width, height } = set;
    let start = 0;
    const parts = set.parts.map(({ name, split, count }) => {
      const part = newPart({ name: split ?? name, kind: split, start, count, width, height });
      start += count;
      return part;
    });
    return {
      id,
      width,
      height,
      classes: classNames(set, classNamesOf(set.digest) ?? []),
      parts,
      count: start,
      labels: new Uint8Array(start),
    };
  }

  return { otherDataset, isOpening, openOther, openDropped, closeOther, nameClasses };
});
