import { CLASS_COUNT } from '../../shared/mnist';

export interface ConfusionCell {
  readonly truth: number;
  readonly read: number;
  readonly count: number;
  readonly isRight: boolean;
  /** How strongly the cell is coloured, in [0, 1]: of its digit's samples, spread out where shares are small. */
  readonly strength: number;
}

/** The cells of a confusion matrix, row after row. */
export function confusionCells(confusion: readonly number[]): ConfusionCell[][] {
  return Array.from({ length: CLASS_COUNT }, (_, truth) => {
    const row = confusion.slice(truth * CLASS_COUNT, (truth + 1) * CLASS_COUNT);
    const samples = row.reduce((sum, count) => sum + count, 0);
    return row.map((count, read) => {
      const share = samples === 0 ? 0 : count / samples;
      const isRight = truth === read;
      // One wrong sample in a hundred matters more than one right one: the errors' scale is bent upwards.
      const strength = isRight ? share : Math.min(1, Math.sqrt(share * 4));
      return { truth, read, count, isRight, strength };
    });
  });
}

/** The two digits that are mixed up most, and how often; null where none are. */
export function worstConfusion(confusion: readonly number[]): ConfusionCell | null {
  const wrong = confusionCells(confusion)
    .flat()
    .filter(({ isRight, count }) => !isRight && count > 0);
  return wrong.reduce<ConfusionCell | null>(
    (worst, cell) => (worst && worst.count >= cell.count ? worst : cell),
    null,
  );
}
