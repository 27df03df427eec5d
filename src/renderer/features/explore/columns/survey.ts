import { computed, getCurrentScope, onScopeDispose, shallowRef, watch } from 'vue';
import { surveyPath } from '../../../../shared/contract/app-urls';
import type { SurveyProgress } from '../../../../shared/contract/survey';
import { CLASS_COUNT, SAMPLE_COUNT } from '../../../../shared/mnist';
import { useActiveModelStore } from '../../../state/active-model';
import { fetchInto } from '../../../fetch-bytes';
import { useDataStore } from '../../../entities/dataset/data-store';
import { useColumnStore } from './columns';
import { surveyColumns, type SurveyColumn } from './survey-columns';
import { defineStore } from '../../../stores/define-store';
import { useResource } from '../../../stores/resource';

const SURVEY_COLUMNS: readonly SurveyColumn[] = ['predicted', 'verdict', 'confidence', 'loss', 'margin'];

/**
 * What the active model predicts for every sample. Computed once the explorer is first shown, or when it is asked for.
 */
export const useSurveyStore = defineStore((api) => {
  const { activeModel, predictorState } = useActiveModelStore();
  const { loaded } = useDataStore();
  const { setColumn } = useColumnStore();
  const scope = getCurrentScope();
  const progress = shallowRef<SurveyProgress | null>(null);
  let isStarted = false;

  /** How far the active model's survey is; null where nothing is known. */
  const survey = computed(() => (progress.value?.modelId === activeModel.value?.id ? progress.value : null));

  const { value: surveyed, follow } = useResource({
    key: () => (survey.value?.state === 'ready' && loaded.value ? survey.value.modelId : null),
    fetch: async (modelId) => {
      const values = new Float32Array(SAMPLE_COUNT * CLASS_COUNT);
      await fetchInto(surveyPath(modelId), new Uint8Array(values.buffer));
      return values;
    },
  });

  watch(surveyed, (values) => {
    const labels = loaded.value?.labels;
    const columns = values && labels ? surveyColumns(values, labels) : null;
    for (const name of SURVEY_COLUMNS) setColumn(name, columns?.[name] ?? null);
  });

  /** Whether a model is loaded that can score samples. */
  const canScore = computed(() => activeModel.value !== null && predictorState.value === 'ready');

  onScopeDispose(api.surveys.onChanged((changed) => (progress.value = changed)));

  /** Asks for the survey of the model that speaks, now and whenever another one does. */
  function followSurveys(): void {
    if (isStarted) return;
    isStarted = true;
    scope?.run(() => watch([activeModel, predictorState], ask, { immediate: true }));
    follow();
  }

  /** Has the active model score all samples now, also where that failed or was stopped. */
  function scoreSamples(): void {
    if (isStarted) void ask();
    else followSurveys();
  }

  async function ask(): Promise<void> {
    const modelId = activeModel.value?.id;
    if (modelId === undefined || !canScore.value) return;
    const answer = await api.surveys.start({ modelId });
    if (answer.ok && activeModel.value?.id === modelId) progress.value = answer.value;
  }

  return {
    survey,
    /** Ten probabilities of each sample by number, of the active model; null until its survey is here. */
    surveyed,
    followSurveys,
    canScore,
    scoreSamples,
  };
});
