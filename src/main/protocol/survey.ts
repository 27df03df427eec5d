import { open } from 'node:fs/promises';
import { surveyPath } from '../../shared/contract/app-urls';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../shared/mnist';
import type { Surveys } from '../surveys/surveys';
import type { DataSource } from './served-data';

const BYTES = SAMPLE_COUNT * CLASS_COUNT * Float32Array.BYTES_PER_ELEMENT;

/** Serves the probabilities of surveys that are ready, as `surveyPath` describes. */
export function surveySource(surveys: Pick<Surveys, 'probabilitiesOf'>): DataSource {
  return async (address) => {
    const [, modelId = ''] = /^\/data\/survey\/([0-9a-f-]+)\//.exec(address) ?? [];
    const survey = surveys.probabilitiesOf(modelId);
    if (!survey || address !== surveyPath(modelId)) return null;
    const file = await open(survey.path, 'r').catch(() => null);
    if (!file) return null;
    const stream = file.createReadStream({ start: survey.start, end: survey.start + BYTES - 1 });
    return { bytes: BYTES, stream };
  };
}
