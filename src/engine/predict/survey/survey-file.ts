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
  format: z.literal('inkling-survey'),
  version: z.literal(1),
  /** SHA-256 in the model's file. */
  model: z.string(),
});

/** Names of the tensors in a survey's file. */
const SURVEY_TENSORS = { features: 'features', probabilities: 'probabilities' } as const;

/** What a survey's file holds: `features` [70,000, features] where there are not too many, `probabilities` [70,000, 10]. */
export function surveyTensors(featureCount: number): TensorShapes {
  const tensors = new Map<string, { shape: number[] }>();
  if (featureCount <= MAX_FEATURES)
    tensors.set(SURVEY_TENSORS.features, { shape: [SAMPLE_COUNT, featureCount] });
  return tensors.set(SURVEY_TENSORS.probabilities, { shape: [SAMPLE_COUNT, CLASS_COUNT] });
}

export function surveyMetadata(model: string): Readonly<Record<string, string>> {
  const about: z.infer<typeof aboutSchema> = { format: 'inkling-survey', version: 1, model };
  return { survey: JSON.stringify(about) };
}

/** What is needed of a survey that is on disk. */
export interface LoadedSurvey {
  /** First byte of the probabilities in the file. */
  readonly probabilitiesStart: number;
  /** Those of the 60,000 training samples; null where they were too many. */
  readonly trainFeatures: Float32Array | null;
}

/**
 * Reads a survey and verifies all of it.
 * @throws {TensorFileError} for a damaged file.
 * @throws Where it is missing or of another model.
 */
export async function loadSurvey(path: string, model: string, featureCount: number): Promise<LoadedSurvey> {
  const trainFeatures =
    featureCount > MAX_FEATURES ? null : new Float32Array(SPLIT_SIZES.train * featureCount);
  const layout = await readTensorFileInPieces(path, (tensor, first, values) => {
    if (tensor !== SURVEY_TENSORS.features || !trainFeatures || first >= trainFeatures.length) return;
    trainFeatures.set(values.subarray(0, trainFeatures.length - first), first);
  });
  const about = aboutSchema.parse(JSON.parse(layout.metadata.survey ?? 'null'));
  const expected = [...surveyTensors(featureCount)].map(([name, { shape }]) => `${name} ${shape.join('x')}`);
  const found = layout.tensors.map(({ name, shape }) => `${name} ${shape.join('x')}`);
  const probabilities = layout.tensors.find(({ name }) => name === SURVEY_TENSORS.probabilities);
  if (about.model !== model || !probabilities || found.join() !== expected.join())
    throw new Error(`${path} is the survey of another model.`);
  return { probabilitiesStart: probabilities.start, trainFeatures };
}
