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
  /** Called when the scroll position changed. */
  readonly onScroll: () => void;
}

/**
 * Keeps the same samples in view when the grid's content changes: filters, image size, window size, or a
 * visit to another view.
 */
export function useGridScroll({ scroller, geometry, numbers, ratio, onScroll }: GridScrollOptions) {
  const { dataset } = useDataStore();
  const { selected } = useExplorerStore();
  const { positionNear, query } = useQueryStore();
  const { anchor } = useAnchorStore();
  /** Upper edge of the visible area, in whole device pixels. */
  const scrollTop = (): number => Math.round((scroller.value?.scrollTop ?? 0) * ratio.value);
  const viewHeight = (): number => Math.round((scroller.value?.clientHeight ?? 0) * ratio.value);

  /** Scroll offset that was last recorded. A scroll event since then may be pending. */
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
   * The sample at a point of the window, as an anchor.
   * @param offset Distance of the point from the upper edge, in device pixels; that of the sample's row if
   *   omitted.
   */
  function anchorOf(position: number, offset = rowTop(position) - scrollTop()): Anchor {
    const share = (scrollTop() + offset - rowTop(position)) / geometry.value.pitch;
    return { number: numbers.value[position] ?? 0, share: Math.min(1, Math.max(0, share)), offset };
  }

  /** Scrolls a point of a sample to where the anchor says, also when the grid's content changes. */
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

  /** The selected sample with its screen position before a change; null if it was not visible. */
  function anchorAtSelected({ top, pitch, columns }: GridGeometry, shown: Uint32Array): Anchor | null {
    const position = selected.value === null ? -1 : shown.indexOf(selected.value);
    const offset = top + Math.floor(position / columns) * pitch - scrollTop();
    if (position < 0 || offset < 0 || offset + pitch > viewHeight()) return null;
    return { number: shown[position] ?? 0, share: 0, offset };
  }

  /**
   * Records the scroll position if the user has scrolled.
   * @param laidOut The current layout of the grid, and its samples.
   */
  function noteScroll(laidOut = geometry.value, shown = numbers.value): void {
    // A detached view has no layout.
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

  // In another order the old position is meaningless, so the grid starts at its first samples.
  watch(
    () => query.value.sort,
    () => {
      anchor.value = null;
      unfiltered.forget();
      knownTop = scroller.value?.scrollTop ?? 0;
    },
    { flush: 'sync' },
  );
  // Before the DOM is updated: afterwards the old layout is gone.
  watch(
    [geometry, numbers, () => query.value.filters, () => dataset.value, anchor],
    ([, , filters, data, held], [laidOut, shown, filtersBefore, dataBefore, heldBefore]) => {
      const was = filtersBefore.length > 0;
      const is = filters.length > 0;
      noteScroll(laidOut, shown);
      if (data !== dataBefore) unfiltered.forget();
      // If filters and position are set together, as at start-up, the given position is used.
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
