import { z } from 'zod';
import { CLASS_COUNT, SAMPLE_COUNT, SPLIT_SIZES } from '../../../shared/mnist';
import type { TensorShapes } from '../../files/tensor-file-header';
import { readTensorFileInPieces } from '../../files/tensor-file-stream';

/**
 * Most features a sample that are kept: 287 MB for all samples on disk, and 246 MB of memory for those of the training
 * samples. A network that has more gives its probabilities only.
 */
export const MAX_FEATURES = 1024;

const aboutSchema = z.strictObject({
  format: z.literal('inkling-dataset-predictions'),
  version: z.literal(1),
  /** SHA-256 in the model's file. */
  model: z.string(),
});

/** Names of the tensors in the file. */
const DATASET_PREDICTIONS_TENSORS = { features: 'features', probabilities: 'probabilities' } as const;

/** What the file holds: `features` [70,000, features] where there are not too many, `probabilities` [70,000, 10]. */
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

/** What is needed of dataset predictions that are on disk. */
export interface DatasetPredictions {
  /** First byte of the probabilities in the file. */
  readonly probabilitiesStart: number;
  /** Those of the 60,000 training samples; null where they were too many. */
  readonly trainFeatures: Float32Array | null;
}

/**
 * Reads dataset predictions and verifies all of them.
 * @throws {TensorFileError} for a damaged file.
 * @throws Where it is missing or of another model.
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
