import type { Anchor } from '../../../../shared/explore/explorer-state';

/** Where the grid stands, and what was looked at there. */
export interface GridPosition {
  readonly anchor: Anchor | null;
  readonly selected: number | null;
}

/**
 * Where the grid stands after filters were set or cleared. Clearing them goes back to where the grid stood before them,
 * unless another sample was selected meanwhile.
 */
export class UnfilteredPosition {
  #before: GridPosition | null = null;

  /** The position before the filters means nothing any more: another order, or another data set. */
  forget(): void {
    this.#before = null;
  }

  /**
   * @param change Whether there were filters before the change, and whether there are now.
   * @param position Before the change.
   * @param seen The selected sample at its position where it is in view; null where it is not.
   * @returns What is kept at its position over the change.
   */
  after(
    change: { readonly was: boolean; readonly is: boolean },
    position: GridPosition,
    seen: Anchor | null,
  ): Anchor | null {
    const { was, is } = change;
    const before = this.#before;
    if (!was && is) this.#before = position;
    if (was && !is) this.#before = null;
    const returns = was && !is && before?.selected === position.selected;
    return returns ? before.anchor : (seen ?? position.anchor);
  }
}
