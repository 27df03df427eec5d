import { open } from 'node:fs/promises';
import { datasetPredictionsPath } from '../../shared/contract/app-urls';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../shared/mnist';
import type { DatasetScoring } from '../scoring/dataset-scoring';
import type { DataSource } from './served-data';

const BYTES = SAMPLE_COUNT * CLASS_COUNT * Float32Array.BYTES_PER_ELEMENT;

/** Serves dataset predictions that are ready, as `datasetPredictionsPath` describes. */
export function datasetPredictionsSource(scoring: Pick<DatasetScoring, 'probabilitiesOf'>): DataSource {
  return async (address) => {
    const [, modelId = ''] = /^\/data\/dataset-predictions\/([0-9a-f-]+)\//.exec(address) ?? [];
    const predictions = scoring.probabilitiesOf(modelId);
    if (!predictions || address !== datasetPredictionsPath(modelId)) return null;
    const file = await open(predictions.path, 'r').catch(() => null);
    if (!file) return null;
    const stream = file.createReadStream({ start: predictions.start, end: predictions.start + BYTES - 1 });
    return { bytes: BYTES, stream };
  };
}
