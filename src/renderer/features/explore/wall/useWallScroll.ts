import { nextTick, onActivated, watch, type Ref } from 'vue';
import type { Anchor } from '../../../../shared/explore/place';
import { placeNear, query } from '../query/query-store';
import { anchor } from './anchor';
import { scrollToShow, type WallGeometry } from './geometry';

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

  /** Where `restore` has put the wall: getting there is nothing that the person did. */
  let restoredTop: number | undefined;

  function scrollTo(top: number): void {
    if (scroller.value) scroller.value.scrollTop = top / ratio.value;
  }

  function rowTop(place: number): number {
    const { top, columns, pitch } = geometry.value;
    return top + Math.floor(place / columns) * pitch;
  }

  /**
   * What is seen at a point of the window, to be held there.
   * @param offset How far below the upper edge the point is, in device pixels; where the sample's row begins when left out.
   */
  function anchorOf(place: number, offset = rowTop(place) - scrollTop()): Anchor {
    const share = (scrollTop() + offset - rowTop(place)) / geometry.value.pitch;
    return { number: numbers.value[place] ?? 0, share: Math.min(1, Math.max(0, share)), offset };
  }

  /** Keeps a point of a sample where the anchor says, also when the wall changes under it. */
  function hold(held: Anchor): void {
    anchor.value = held;
    restore();
  }

  function anchorAtFirstSeen(): void {
    const { top, pitch, columns } = geometry.value;
    const row = Math.max(0, Math.ceil((scrollTop() - top) / pitch));
    anchor.value = anchorOf(Math.min(numbers.value.length - 1, row * columns));
  }

  function topOf({ number, share, offset }: Anchor): number {
    const place = placeNear(number);
    const { columns, pitch } = geometry.value;
    const below = share * pitch;
    const isAtTop = place < columns && offset >= below;
    return isAtTop ? 0 : rowTop(place) + below - offset;
  }

  function restore(): void {
    scrollTo(anchor.value === null ? 0 : topOf(anchor.value));
    restoredTop = scroller.value?.scrollTop;
    onScroll();
  }

  function reveal(place: number): void {
    scrollTo(scrollToShow(geometry.value, place, scrollTop(), viewHeight()));
  }

  function handleScroll(): void {
    if (scroller.value?.scrollTop !== restoredTop) {
      restoredTop = undefined;
      anchorAtFirstSeen();
    }
    onScroll();
  }

  // Another order is for its first samples: nothing of where one was means anything in it.
  watch(
    () => query.value.sort,
    () => (anchor.value = null),
    { flush: 'sync' },
  );
  watch([geometry, numbers], restore, { flush: 'post' });
  onActivated(() => void nextTick(restore));
  return { scrollTop, viewHeight, reveal, anchorOf, hold, handleScroll };
}
