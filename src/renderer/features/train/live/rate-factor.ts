import { learningRateAt } from '../../../../shared/recipe/learning-rate';
import type { Recipe } from '../../../../shared/recipe/recipe';
import type { RunProgress } from '../../../entities/runs/run-progress';

/** Beyond these a run neither learns nor holds. */
export const SMALLEST_FACTOR = 1 / 64;
export const LARGEST_FACTOR = 64;

type RunPosition = Pick<RunProgress, 'epoch' | 'step' | 'plan'>;

/** What the recipe's schedule gives at the run's index. */
export function scheduledRate({ learningRate, epochs }: Recipe, { epoch, step, plan }: RunPosition): number {
  return learningRateAt(learningRate, epoch + step / (plan?.stepsPerEpoch ?? Infinity), epochs);
}

/**
 * By what factor the run learns faster or slower than its recipe says: a power of two, as it is set here. The rate that a run reported belongs
 * to a step a little earlier, so that the quotient is only near it.
 */
export function rateFactor(recipe: Recipe, progress: RunPosition & Pick<RunProgress, 'latest'>): number {
  const scheduled = scheduledRate(recipe, progress);
  const reported = progress.latest?.learningRate ?? 0;
  if (!(scheduled > 0) || !(reported > 0)) return 1;
  return 2 ** Math.round(Math.log2(reported / scheduled));
}
