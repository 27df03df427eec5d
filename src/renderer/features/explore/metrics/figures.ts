import { computed, shallowRef } from 'vue';
import labelErrors from '../../../../../assets/mnist-test-label-errors.json';
import { CLASS_COUNT } from '../../../../shared/mnist';
import { confusionMatrix, classScores } from '../../../../shared/metrics/confusion-matrix';
import { accuracies } from '../../../../shared/metrics/accuracy';
import { accuracyByGroup } from '../../../../shared/metrics/group-accuracy';
import { reliability } from '../../../../shared/metrics/reliability';
import { useColumnStore } from '../columns/columns';
import { sampleNumber } from '../../../entities/dataset/sample-ref';
import { useHeldOutStore } from './held-out';
import { samplesOf, type MetricsPart } from './parts';
import { defineStore } from '../../../stores/define-store';

/** Which predictions count as correct for published label errors; by sample number. */
const ACCEPTED: ReadonlyMap<number, readonly number[]> = new Map<number, readonly number[]>([
  ...labelErrors.consensus.map(({ index, raters }) => [numberOf(index), [raters]] as const),
  ...labelErrors.ambiguous.map(
    ({ index, note }) => [numberOf(index), note === '4 or 9' ? [4, 9] : []] as const,
  ),
]);

function numberOf(index: number): number {
  return sampleNumber({ split: 'test', index });
}

/** Metrics of the active model over a part of the samples. */
export const useFigureStore = defineStore(() => {
  const { columns } = useColumnStore();
  const { heldOut } = useHeldOutStore();
  /** The part of the samples that the metrics cover. */
  const metricsPart = shallowRef<MetricsPart>('test');

  /** Numbers of those samples. */
  const metricsSamples = computed(() => samplesOf(metricsPart.value, heldOut.value));

  /** All metrics of the active model over those samples; null until they are scored. */
  const figures = computed(() => {
    const all = columns.value;
    const [labels, predicted, verdict] = [all.get('label'), all.get('predicted'), all.get('verdict')];
    const [confidence, writer, series] = [all.get('confidence'), all.get('writer'), all.get('series')];
    const samples = metricsSamples.value;
    if (!labels || !predicted || !verdict || !confidence || samples.length === 0) return null;
    const isRight = (sample: number): boolean => verdict[sample] === 0;
    const confusion = confusionMatrix(labels, predicted, samples, CLASS_COUNT);
    return {
      samples,
      labels,
      predicted,
      isRight,
      confusion,
      scores: classScores(confusion, CLASS_COUNT),
      accuracies: accuracies(labels, predicted, ACCEPTED, samples),
      reliability: reliability(confidence, isRight, samples),
      writers: writer ? accuracyByGroup(writer, isRight, samples) : [],
      series: series ? accuracyByGroup(series, isRight, samples).sort((a, b) => a.group - b.group) : [],
    };
  });

  return { metricsPart, metricsSamples, figures };
});

export type Figures = NonNullable<ReturnType<typeof useFigureStore>['figures']['value']>;
