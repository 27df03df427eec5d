import type { Anchor } from '../../../../shared/explore/place';

/** Where the grid stands, and what was looked at there. */
export interface GridPlace {
  readonly anchor: Anchor | null;
  readonly selected: number | null;
}

/**
 * Where the grid stands after filters were set or cleared. Clearing them goes back to where the grid stood before them,
 * unless another sample was selected meanwhile.
 */
export class UnfilteredPlace {
  #before: GridPlace | null = null;

  /** The place before the filters means nothing any more: another order, or another data set. */
  forget(): void {
    this.#before = null;
  }

  /**
   * @param change Whether there were filters before the change, and whether there are now.
   * @param place Before the change.
   * @param seen The selected sample at its place where it is in view; null where it is not.
   * @returns What is kept at its place over the change.
   */
  after(
    change: { readonly was: boolean; readonly is: boolean },
    place: GridPlace,
    seen: Anchor | null,
  ): Anchor | null {
    const { was, is } = change;
    const before = this.#before;
    if (!was && is) this.#before = place;
    if (was && !is) this.#before = null;
    const returns = was && !is && before?.selected === place.selected;
    return returns ? before.anchor : (seen ?? place.anchor);
  }
}
