import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { samplePixels, type Dataset } from '../../../entities/dataset/dataset';
import { sampleNumber, type SampleRef } from '../../../entities/dataset/sample-ref';

/** A sample for display: 784 values in [0, 1], and its label. */
export interface SampleImage extends SampleRef {
  readonly truth: number;
  readonly pixels: Float32Array;
}

/** A sample with a network's prediction. */
export interface PredictedSample extends SampleImage {
  readonly read: number;
  readonly probability: number;
  /** Label and prediction in one sentence. */
  readonly hint: string;
}

export function sampleImage(dataset: Dataset, ref: SampleRef): SampleImage {
  const number = sampleNumber(ref);
  return {
    ...ref,
    truth: dataset.labels[number] ?? 0,
    pixels: inkFromBytes(samplePixels(dataset, number)),
  };
}
