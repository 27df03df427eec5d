import { nextTick, onActivated, watch, type Ref } from 'vue';
import { placeNear, query } from '../query/query-store';
import { scrollToShow, type WallGeometry } from './geometry';

/** A sample and how far below the upper edge of the window its row begins, in device pixels. */
interface Anchor {
  readonly number: number;
  readonly offset: number;
}

/** The beginning, whichever sample stands there. */
const TOP: Anchor = { number: -1, offset: 0 };

/** Where the person was; kept while the view is away. */
let anchor: Anchor = TOP;

interface WallScrollOptions {
  readonly scroller: Ref<HTMLElement | null>;
  readonly geometry: Ref<WallGeometry>;
  readonly numbers: Ref<Uint32Array>;
  readonly ratio: Ref<number>;
  /** Called when the position changed. */
  readonly onScroll: () => void;
}

/**
 * Keeps the same samples in view while the wall changes under them: another filter, another size of the
 * pictures or the window, a visit to another view.
 */
export function useWallScroll({ scroller, geometry, numbers, ratio, onScroll }: WallScrollOptions) {
  /** Upper edge of what is seen, in whole device pixels. */
  const scrollTop = (): number => Math.round((scroller.value?.scrollTop ?? 0) * ratio.value);
  const viewHeight = (): number => Math.round((scroller.value?.clientHeight ?? 0) * ratio.value);

  function scrollTo(top: number): void {
    if (scroller.value) scroller.value.scrollTop = top / ratio.value;
  }

  function rowTop(place: number): number {
    const { top, columns, pitch } = geometry.value;
    return top + Math.floor(place / columns) * pitch;
  }

  /** Makes the sample at a place the one that stays where it is. */
  function anchorAt(place: number): void {
    anchor = { number: numbers.value[place] ?? 0, offset: rowTop(place) - scrollTop() };
  }

  function anchorAtFirstSeen(): void {
    const { top, pitch, columns } = geometry.value;
    const row = Math.max(0, Math.ceil((scrollTop() - top) / pitch));
    anchorAt(Math.min(numbers.value.length - 1, row * columns));
  }

  function restore(): void {
    const place = anchor === TOP ? 0 : placeNear(anchor.number);
    const isAtTop = place < geometry.value.columns && anchor.offset >= 0;
    scrollTo(isAtTop ? 0 : rowTop(place) - anchor.offset);
    onScroll();
  }

  function reveal(place: number): void {
    scrollTo(scrollToShow(geometry.value, place, scrollTop(), viewHeight()));
  }

  function handleScroll(): void {
    anchorAtFirstSeen();
    onScroll();
  }

  // Another order is for its first samples: nothing of where one was means anything in it.
  watch(
    () => query.value.sort,
    () => (anchor = TOP),
    { flush: 'sync' },
  );
  watch([geometry, numbers], restore, { flush: 'post' });
  onActivated(() => void nextTick(restore));
  return { scrollTop, viewHeight, reveal, anchorAt, handleScroll };
}
