import { CLASS_COUNT } from '../../../shared/mnist';
import { accuracyOf } from '../../predict/evaluate';
import { writeAudit } from './audit-file';
import { crossValidate, type CrossValidationOptions } from './cross-validate';

export interface AuditOptions extends CrossValidationOptions {
  /** Output path. */
  readonly folder: string;
}

/**
 * Computes out-of-sample probabilities of all samples and writes them with their card.
 * @returns The accuracy on the training samples, in [0, 1].
 * @throws {UserError} as `crossValidate`.
 * @throws {FileWriteError} if the result cannot be written; the folder is then unchanged.
 */
export async function runAudit({ folder, ...options }: AuditOptions): Promise<number> {
  const begun = performance.now();
  const probabilities = await crossValidate(options);
  const seconds = (performance.now() - begun) / 1000;
  const { labels } = options.dataset.train;
  const { official: accuracy } = accuracyOf(
    probabilities.subarray(0, labels.length * CLASS_COUNT),
    labels,
    new Map(),
  );
  const { recipe, folds } = options;
  await writeAudit(folder, probabilities, {
    createdAt: new Date().toISOString(),
    recipe,
    folds,
    seconds: Math.round(seconds),
    accuracy,
  });
  return accuracy;
}
