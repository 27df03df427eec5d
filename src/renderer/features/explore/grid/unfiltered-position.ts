import type { Anchor } from '../../../../shared/explore/explorer-state';

/** Scroll position of the grid, and the sample selected there. */
export interface GridPosition {
  readonly anchor: Anchor | null;
  readonly selected: number | null;
}

/**
 * The scroll position after filters were set or cleared. Clearing them restores the position from before they
 * were set, unless another sample was selected meanwhile.
 */
export class UnfilteredPosition {
  #before: GridPosition | null = null;

  /** Discards the saved position: another order or dataset makes it meaningless. */
  forget(): void {
    this.#before = null;
  }

  /**
   * @param change Whether there were filters before the change, and whether there are now.
   * @param position Scroll position before the change.
   * @param seen The selected sample with its position on screen; null if it is not visible.
   * @returns The sample that stays in position across the change.
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
