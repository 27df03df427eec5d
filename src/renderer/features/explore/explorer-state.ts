import { useDebounceFn } from '@vueuse/core';
import { computed, effectScope, watch } from 'vue';
import type { ExplorerState } from '../../../shared/explore/explorer-state';
import { EMPTY_QUERY } from '../../../shared/explore/query';
import { flushBeforeClosing } from '../../closing';
import { useDataStore } from '../../entities/dataset/data-store';
import { useExplorerStore } from './explorer';
import { usePaneStore } from './pane';
import { useQueryStore } from './query/query-store';
import { useAnchorStore } from './grid/anchor';
import { defineStore } from '../../stores/define-store';

/** Milliseconds of debounce before the explorer state is saved, and the longest delay. */
const SETTLED = { debounce: 300, maxWait: 1500 };

/** Restores the explorer state of the last session, then saves every change. */
export const useExplorerStateStore = defineStore((api) => {
  const { dataset, shownOther } = useDataStore();
  const { imageSide, select, selected } = useExplorerStore();
  const { pane } = usePaneStore();
  const { query, setQuery } = useQueryStore();
  const { anchor } = useAnchorStore();
  let resuming: Promise<void> | null = null;

  /**
   * Null before MNIST is loaded and while a dataset of the user's is shown, which is not restored at the next
   * start.
   */
  const state = computed<ExplorerState | null>(() =>
    shownOther.value || !dataset.value
      ? null
      : {
          pane: pane.value,
          query: query.value,
          side: imageSide.value,
          anchor: anchor.value,
          selected: selected.value,
        },
  );

  /** Restores the explorer state of the last session, then saves every change. */
  function restoreState(): Promise<void> {
    resuming ??= resume();
    return resuming;
  }

  async function resume(): Promise<void> {
    const read = await api.explorer.readState();
    if (read.ok && read.value && isUntouched()) goBack(read.value);
    effectScope(true).run(followState);
  }

  function followState(): void {
    let unsent: ExplorerState | null = null;
    const send = (): void => {
      if (unsent) void api.explorer.saveState(unsent);
      unsent = null;
    };
    const sendSoon = useDebounceFn(send, SETTLED.debounce, { maxWait: SETTLED.maxWait });
    watch(state, (changed) => {
      unsent = changed;
      void sendSoon();
    });
    flushBeforeClosing(send);
  }

  /**
   * Whether nothing has been requested of the explorer yet; a request takes precedence over the restored
   * state.
   */
  function isUntouched(): boolean {
    return query.value === EMPTY_QUERY && selected.value === null && pane.value === 'grid';
  }

  function goBack({
    pane: lastPane,
    query: lastQuery,
    side,
    anchor: lastAnchor,
    selected: last,
  }: ExplorerState) {
    pane.value = lastPane;
    setQuery(lastQuery);
    imageSide.value = side;
    if (last !== null) select(last);
    anchor.value = lastAnchor;
  }

  return { restoreState };
});
