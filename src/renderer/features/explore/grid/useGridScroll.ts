import { nextTick, onActivated, watch, type Ref } from 'vue';
import type { Anchor } from '../../../../shared/explore/explorer-state';
import { useDataStore } from '../../../entities/dataset/data-store';
import { useExplorerStore } from '../explorer';
import { useQueryStore } from '../query/query-store';
import { useAnchorStore } from './anchor';
import { scrollToShow, type GridGeometry } from './geometry';
import { UnfilteredPosition } from './unfiltered-position';

interface GridScrollOptions {
  readonly scroller: Ref<HTMLElement | null>;
  readonly geometry: Ref<GridGeometry>;
  readonly numbers: Ref<Uint32Array>;
  readonly ratio: Ref<number>;
  /** Called when the position changed. */
  readonly onScroll: () => void;
}

/**
 * Keeps the same samples in view while the grid changes under them: another filter, another size of the
 * images or the window, a visit to another view.
 */
export function useGridScroll({ scroller, geometry, numbers, ratio, onScroll }: GridScrollOptions) {
  const { dataset } = useDataStore();
  const { selected } = useExplorerStore();
  const { positionNear, query } = useQueryStore();
  const { anchor } = useAnchorStore();
  /** Upper edge of what is seen, in whole device pixels. */
  const scrollTop = (): number => Math.round((scroller.value?.scrollTop ?? 0) * ratio.value);
  const viewHeight = (): number => Math.round((scroller.value?.clientHeight ?? 0) * ratio.value);

  /** Where the grid was when its position was last taken down. The event of a scroll since then is still to come. */
  let knownTop = 0;
  const unfiltered = new UnfilteredPosition();

  function scrollTo(top: number): void {
    if (scroller.value) scroller.value.scrollTop = top / ratio.value;
  }

  function rowTop(position: number): number {
    const { top, columns, pitch } = geometry.value;
    return top + Math.floor(position / columns) * pitch;
  }

  /**
   * What is seen at a point of the window, to be held there.
   * @param offset How far below the upper edge the point is, in device pixels; where the sample's row begins when left out.
   */
  function anchorOf(position: number, offset = rowTop(position) - scrollTop()): Anchor {
    const share = (scrollTop() + offset - rowTop(position)) / geometry.value.pitch;
    return { number: numbers.value[position] ?? 0, share: Math.min(1, Math.max(0, share)), offset };
  }

  /** Keeps a point of a sample where the anchor says, also when the grid changes under it. */
  function hold(held: Anchor): void {
    anchor.value = held;
    restore();
  }

  function anchorAtFirstSeen({ top, pitch, columns }: GridGeometry, shown: Uint32Array): void {
    const row = Math.max(0, Math.ceil((scrollTop() - top) / pitch));
    const position = Math.min(shown.length - 1, row * columns);
    const offset = top + Math.floor(position / columns) * pitch - scrollTop();
    anchor.value = { number: shown[position] ?? 0, share: 0, offset };
  }

  /** The selected sample as it was seen before a change; null where it was out of view. */
  function anchorAtSelected({ top, pitch, columns }: GridGeometry, shown: Uint32Array): Anchor | null {
    const position = selected.value === null ? -1 : shown.indexOf(selected.value);
    const offset = top + Math.floor(position / columns) * pitch - scrollTop();
    if (position < 0 || offset < 0 || offset + pitch > viewHeight()) return null;
    return { number: shown[position] ?? 0, share: 0, offset };
  }

  /**
   * Takes down where the user has scrolled to, if they have.
   * @param laidOut How the grid is laid out that they see, and what is on it.
   */
  function noteScroll(laidOut = geometry.value, shown = numbers.value): void {
    // While the view is away the grid is nowhere.
    if (!scroller.value?.isConnected || scroller.value.scrollTop === knownTop) return;
    knownTop = scroller.value.scrollTop;
    anchorAtFirstSeen(laidOut, shown);
  }

  function topOf({ number, share, offset }: Anchor): number {
    const position = positionNear(number);
    const { columns, pitch } = geometry.value;
    const below = share * pitch;
    const isAtTop = position < columns && offset >= below;
    return isAtTop ? 0 : rowTop(position) + below - offset;
  }

  function restore(): void {
    scrollTo(anchor.value === null ? 0 : topOf(anchor.value));
    knownTop = scroller.value?.scrollTop ?? 0;
    onScroll();
  }

  function reveal(position: number): void {
    scrollTo(scrollToShow(geometry.value, position, scrollTop(), viewHeight()));
  }

  function handleScroll(): void {
    noteScroll();
    onScroll();
  }

  // Another order is for its first samples: nothing of where one was means anything in it.
  watch(
    () => query.value.sort,
    () => {
      anchor.value = null;
      unfiltered.forget();
      knownTop = scroller.value?.scrollTop ?? 0;
    },
    { flush: 'sync' },
  );
  // Before the page changes: afterwards nobody knows any more what was seen.
  watch(
    [geometry, numbers, () => query.value.filters, () => dataset.value, anchor],
    ([, , filters, data, held], [laidOut, shown, filtersBefore, dataBefore, heldBefore]) => {
      const was = filtersBefore.length > 0;
      const is = filters.length > 0;
      noteScroll(laidOut, shown);
      if (data !== dataBefore) unfiltered.forget();
      // Whoever sets the filters and the position together, as at the start, knows better.
      else if (filters !== filtersBefore && (was || is) && held === heldBefore)
        anchor.value = unfiltered.after(
          { was, is },
          { anchor: anchor.value, selected: selected.value },
          anchorAtSelected(laidOut, shown),
        );
    },
    { flush: 'pre' },
  );
  watch([geometry, numbers], restore, { flush: 'post' });
  onActivated(() => void nextTick(restore));
  return { scrollTop, viewHeight, reveal, anchorOf, hold, handleScroll };
}
