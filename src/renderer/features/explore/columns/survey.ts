import { computed, effectScope, shallowRef, watch } from 'vue';
import { surveyPath } from '../../../../shared/contract/app-urls';
import type { SurveyProgress } from '../../../../shared/contract/survey';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../../../shared/mnist';
import { api } from '../../../bridge';
import { activeModel, predictorState } from '../../../state/active-model';
import { DatasetError, fetchInto } from '../data/fetch-bytes';
import { loaded } from '../data/data-store';
import { setColumn } from './columns';
import { surveyColumns, type SurveyColumn } from './survey-columns';

/*
 * What the active model makes of all samples. It is asked for once the explorer is first seen.
 */

const SURVEY_COLUMNS: readonly SurveyColumn[] = ['predicted', 'verdict', 'confidence', 'loss', 'margin'];

const progress = shallowRef<SurveyProgress | null>(null);
const probabilities = shallowRef<{ readonly modelId: string; readonly values: Float32Array } | null>(null);
let isStarted = false;

/** How far the active model's survey is; null where nothing is known. */
export const survey = computed(() =>
  progress.value?.modelId === activeModel.value?.id ? progress.value : null,
);

/** Ten probabilities of each sample by number, of the active model; null until its survey is here. */
export const surveyed = computed(() =>
  probabilities.value?.modelId === activeModel.value?.id ? (probabilities.value?.values ?? null) : null,
);

/** Asks for the survey of the model that speaks, now and whenever another one does. */
export function followSurveys(): void {
  if (isStarted) return;
  isStarted = true;
  api.surveys.onChanged((changed) => (progress.value = changed));
  effectScope(true).run(() => {
    watch([activeModel, predictorState], ask, { immediate: true });
    watch([survey, loaded], fetchWhenReady);
    watch(surveyed, (values) => {
      if (!values) for (const name of SURVEY_COLUMNS) setColumn(name, null);
    });
  });
}

/** Has the active model score all samples now, also where that failed or was stopped. */
export function scoreSamples(): void {
  if (isStarted) void ask();
  else followSurveys();
}

async function ask(): Promise<void> {
  const modelId = activeModel.value?.id;
  if (modelId === undefined || predictorState.value !== 'ready') return;
  const answer = await api.surveys.start({ modelId });
  if (answer.ok && activeModel.value?.id === modelId) progress.value = answer.value;
}

async function fetchWhenReady(): Promise<void> {
  const modelId = survey.value?.modelId;
  const labels = loaded.value?.labels;
  if (survey.value?.state !== 'ready' || modelId === undefined || !labels) return;
  if (probabilities.value?.modelId === modelId) return;
  const values = new Float32Array(SAMPLE_COUNT * CLASS_COUNT);
  try {
    await fetchInto(surveyPath(modelId), new Uint8Array(values.buffer));
  } catch (error) {
    if (error instanceof DatasetError) return;
    throw error;
  }
  if (activeModel.value?.id !== modelId) return;
  probabilities.value = { modelId, values };
  for (const [name, column] of Object.entries(surveyColumns(values, labels)))
    setColumn(name as SurveyColumn, column);
}
