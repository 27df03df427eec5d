import { z } from 'zod';
import { CLASS_COUNT, SAMPLE_COUNT, SPLIT_SIZES } from '../../../shared/mnist';
import type { TensorShapes } from '../../files/tensor-file-header';
import { readTensorFileInPieces } from '../../files/tensor-file-stream';

/**
 * Maximum number of stored features per sample: 287 MB on disk for all samples and 246 MB of memory for the training
 * samples. For networks with more features, only probabilities are stored.
 */
export const MAX_FEATURES = 1024;

const aboutSchema = z.strictObject({
  format: z.literal('inkling-dataset-predictions'),
  version: z.literal(1),
  /** SHA-256 of the model file. */
  model: z.string(),
});

/** Names of the tensors in the file. */
const DATASET_PREDICTIONS_TENSORS = { features: 'features', probabilities: 'probabilities' } as const;

/** The tensors of the file: `probabilities` [70,000, 10] and, up to `MAX_FEATURES`, `features` [70,000, features]. */
export function datasetPredictionsTensors(featureCount: number): TensorShapes {
  const tensors = new Map<string, { shape: number[] }>();
  if (featureCount <= MAX_FEATURES)
    tensors.set(DATASET_PREDICTIONS_TENSORS.features, { shape: [SAMPLE_COUNT, featureCount] });
  return tensors.set(DATASET_PREDICTIONS_TENSORS.probabilities, { shape: [SAMPLE_COUNT, CLASS_COUNT] });
}

export function datasetPredictionsMetadata(model: string): Readonly<Record<string, string>> {
  const about: z.infer<typeof aboutSchema> = { format: 'inkling-dataset-predictions', version: 1, model };
  return { predictions: JSON.stringify(about) };
}

/** Dataset predictions on disk. */
export interface DatasetPredictions {
  /** Byte offset of the probabilities in the file. */
  readonly probabilitiesStart: number;
  /** Shape [60,000, features] for the training samples; null if there are more than `MAX_FEATURES`. */
  readonly trainFeatures: Float32Array | null;
}

/**
 * Reads and verifies dataset predictions.
 * @throws {TensorFileError} for a damaged file.
 * @throws {Error} if it is missing or belongs to another model.
 */
export async function loadDatasetPredictions(
  path: string,
  model: string,
  featureCount: number,
): Promise<DatasetPredictions> {
  const trainFeatures =
    featureCount > MAX_FEATURES ? null : new Float32Array(SPLIT_SIZES.train * featureCount);
  const layout = await readTensorFileInPieces(path, (tensor, first, values) => {
    if (tensor !== DATASET_PREDICTIONS_TENSORS.features || !trainFeatures || first >= trainFeatures.length)
      return;
    trainFeatures.set(values.subarray(0, trainFeatures.length - first), first);
  });
  const about = aboutSchema.parse(JSON.parse(layout.metadata.predictions ?? 'null'));
  const expected = [...datasetPredictionsTensors(featureCount)].map(
    ([name, { shape }]) => `${name} ${shape.join('x')}`,
  );
  const found = layout.tensors.map(({ name, shape }) => `${name} ${shape.join('x')}`);
  const probabilities = layout.tensors.find(({ name }) => name === DATASET_PREDICTIONS_TENSORS.probabilities);
  if (about.model !== model || !probabilities || found.join() !== expected.join())
    throw new Error(`${path} holds the dataset predictions of another model.`);
  return { probabilitiesStart: probabilities.start, trainFeatures };
}
