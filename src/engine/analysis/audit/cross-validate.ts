import { CLASS_COUNT } from '../../../shared/mnist';
import type { Recipe } from '../../../shared/recipe/recipe';
import { predictImages } from '../../predict/evaluate';
import type { Dataset } from '../../data/mnist';
import { Network } from '../../network/network';
import { type RunReport, TrainingRun } from '../../train/training-run';
import { UserError } from '../../../shared/user-error';
import { writerFolds } from './writer-folds';

export interface CrossValidationOptions {
  readonly dataset: Pick<Dataset, 'train' | 'test' | 'writers'>;
  readonly recipe: Recipe;
  readonly folds: number;
  readonly signal?: AbortSignal;
  /** Called with the completed share, in [0, 1]. */
  readonly onProgress?: (share: number) => void;
}

/**
 * Out-of-sample probabilities: the training samples' writers are divided into folds, and each fold is predicted by a
 * network trained on the others. The test samples get the mean prediction of all networks.
 * @returns Shape [samples, 10], in [0, 1], the training samples first.
 * @throws {UserError} if the writers are unknown.
 * @throws {Error} the signal's reason if it aborts.
 */
export async function crossValidate(options: CrossValidationOptions): Promise<Float32Array> {
  const { dataset, recipe, folds, signal, onProgress } = options;
  const { train, test, writers } = dataset;
  if (writers === null)
    throw new UserError('dataset-unusable', { message: 'The writers of this dataset are not known.' });
  const foldOf = writerFolds(writers, folds, recipe.seed);
  const trainRows = train.labels.length * CLASS_COUNT;
  const probabilities = new Float32Array(trainRows + test.labels.length * CLASS_COUNT);
  for (let fold = 0; fold < folds; fold++) {
    const others = indicesWhere(foldOf, (other) => other !== fold);
    const report = (share: number) => onProgress?.((fold + share) / folds);
    const network = await trainFold({ ...recipe, seed: recipe.seed + fold }, train, others, report, signal);
    try {
      const own = indicesWhere(foldOf, (other) => other === fold);
      const ofOwn = await predictImages(network, train.images, own, signal);
      for (const [row, sample] of own.entries())
        probabilities.set(ofOwn.subarray(row * CLASS_COUNT, (row + 1) * CLASS_COUNT), sample * CLASS_COUNT);
      const ofTest = await predictImages(network, test.images, undefined, signal);
      for (const [place, probability] of ofTest.entries())
        probabilities[trainRows + place] = (probabilities[trainRows + place] ?? 0) + probability / folds;
    } finally {
      network.dispose();
    }
    report(1);
  }
  return probabilities;
}

async function trainFold(
  recipe: Recipe,
  { images, labels }: Dataset['train'],
  trainIndices: Int32Array,
  onShare: (share: number) => void,
  signal?: AbortSignal,
): Promise<Network> {
  const run = new TrainingRun({
    recipe,
    images,
    labels,
    trainIndices,
    onReport: (report: RunReport) => {
      if (report.type === 'progress')
        onShare((report.epoch + report.step / run.stepsPerEpoch) / recipe.epochs);
    },
  });
  const stop = () => run.command({ type: 'stop' });
  signal?.addEventListener('abort', stop);
  try {
    signal?.throwIfAborted();
    await run.run();
    signal?.throwIfAborted();
    return new Network(recipe, run.weights());
  } finally {
    signal?.removeEventListener('abort', stop);
    run.dispose();
  }
}

function indicesWhere(folds: Uint8Array, isWanted: (fold: number) => boolean): Int32Array {
  return Int32Array.from(folds.keys()).filter((index) => isWanted(folds[index] ?? 0));
}
