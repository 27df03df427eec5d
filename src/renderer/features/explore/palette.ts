import { i18n } from '../../locales';
import type { PaletteEntry, PaletteProvider } from '../../palette';
import { useViewStore } from '../../state/view';
import { formatsOf } from '../../ui/format';
import { useDataStore } from '../../entities/dataset/data-store';
import { useExplorerStore } from './explorer';
import { useMemoryStore } from './memory';
import { usePaneStore } from './pane';
import { MNIST_PARTS, parseSampleQuery, type SampleQuery } from './palette-queries';
import { openExplorer } from './prefetch';
import { useQueryStore } from './query/query-store';

/** Samples by index, by label and prediction, and by writer; and saved views. */
export const palette: PaletteProvider = {
  prepare: () => useMemoryStore().ensureMemory(),
  entries: () => {
    const { savedViews } = useMemoryStore();
    const { setQuery } = useQueryStore();
    return savedViews.value.map(({ name, query }) => ({
      id: `saved-view:${name}`,
      label: i18n.global.t('explore.palette.view', { name }),
      detail: i18n.global.t('command.view-explore'),
      enabled: true,
      run: () => openGrid(() => setQuery(query)),
    }));
  },
  answers: (text) => {
    const { dataset, shownOther } = useDataStore();
    const query = parseSampleQuery(text, dataset.value?.parts ?? MNIST_PARTS);
    // The user's datasets have neither predictions nor writers.
    if (!query || (shownOther.value && query.kind !== 'sample')) return [];
    return [{ ...textsOf(query), enabled: true, run: () => openGrid(() => apply(query)) }];
  },
};

function textsOf(query: SampleQuery): Pick<PaletteEntry, 'id' | 'label' | 'detail'> {
  const { t, locale } = i18n.global;
  const detail = t('command.view-explore');
  switch (query.kind) {
    case 'sample': {
      const { part, index } = query;
      const at = { part, index: formatsOf(locale.value).number(index) };
      return { id: `${part} ${index}`, label: t('explore.palette.sample', at), detail };
    }
    case 'confusion': {
      const { label, predicted } = query;
      return {
        id: `${label} as ${predicted}`,
        label: t('explore.palette.confusion', { label, predicted }),
        detail,
      };
    }
    case 'writer': {
      const { writer } = query;
      return { id: `writer ${writer}`, label: t('explore.palette.writer', { writer }), detail };
    }
  }
}

function apply(query: SampleQuery): void {
  const { goTo } = useExplorerStore();
  const { clearFilters, setFilter } = useQueryStore();
  if (query.kind === 'sample') {
    goTo(query.number);
    return;
  }
  clearFilters();
  if (query.kind === 'writer') {
    setFilter({ kind: 'values', column: 'writer', values: [query.writer] });
    return;
  }
  setFilter({ kind: 'values', column: 'label', values: [query.label] });
  setFilter({ kind: 'values', column: 'predicted', values: [query.predicted] });
}

/** Shows samples in the explorer once its state is restored, so that the request takes precedence. */
async function openGrid(choose: () => void): Promise<void> {
  const { showView } = useViewStore();
  const { pane } = usePaneStore();
  showView('explore');
  await openExplorer();
  pane.value = 'grid';
  choose();
}
