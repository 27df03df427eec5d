import { CLASS_COUNT } from '../../shared/mnist';

export interface ConfusionCell {
  readonly truth: number;
  readonly read: number;
  readonly count: number;
  readonly isRight: boolean;
  /**
   * Opacity of the cell, in [0, 1]: its share of the digit's samples, on a scale that spreads small values.
   */
  readonly strength: number;
}

/** The cells of a confusion matrix, row by row. */
export function confusionCells(confusion: readonly number[]): ConfusionCell[][] {
  return Array.from({ length: CLASS_COUNT }, (_, truth) => {
    const row = confusion.slice(truth * CLASS_COUNT, (truth + 1) * CLASS_COUNT);
    const samples = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, read) => {
      const share = samples === 0 ? 0 : count / samples;
      const isRight = truth === read;
      // One error in a hundred matters more than one correct prediction: the scale of errors is concave.
      const strength = isRight ? share : Math.min(1, Math.sqrt(share * 4));
      return { truth, read, count, isRight, strength };
    });
  });
}

/** The most frequent confusion of two digits, with its count; null if there is none. */
export function worstConfusion(confusion: readonly number[]): ConfusionCell | null {
  const wrong = confusionCells(confusion)
    .flat()
    .filter(({ isRight, count }) => !isRight && count > 0);
  return wrong.reduce<ConfusionCell | null>(
    (worst, cell) => (worst && worst.count >= cell.count ? worst : cell),
    null,
  );
}
