import { at } from '../../shared/at';
import { inkFromBytes } from '../../shared/ink/ink-bytes';
import { CLASS_COUNT, PIXEL_COUNT } from '../../shared/mnist';
import type { Comparison } from '../../shared/model/comparison';
import type { LabelledImages } from '../data/dataset';
import { accuracyOf, predictedClasses, predictImages, type Predictor } from './evaluate';
import type { LabelErrors } from '../data/label-errors';

/** Number of timed single predictions per model, and of warm-up predictions before them. */
const TIMED_CALLS = 101;
const WARM_UP_CALLS = 10;

/**
 * Compares two networks on labelled images. Yields to the event loop every few milliseconds.
 * @param labelErrors Accepted labels per sample, for the corrected accuracies.
 */
export async function compareNetworks(
  candidate: Predictor,
  active: Predictor,
  { images, labels }: LabelledImages,
  labelErrors: LabelErrors,
): Promise<Comparison> {
  const predictions = {
    candidate: await predictImages(candidate, images),
    active: await predictImages(active, images),
  };
  const milliseconds = timeInTurn(candidate, active, images);
  const predicted = {
    candidate: predictedClasses(predictions.candidate),
    active: predictedClasses(predictions.active),
  };
  const isRight = (name: 'candidate' | 'active', index: number) => predicted[name][index] === labels[index];
  const indices = [...labels.keys()].filter(
    (index) => isRight('candidate', index) !== isRight('active', index),
  );
  const side = (name: 'candidate' | 'active') => ({
    accuracy: accuracyOf(predictions[name], labels, labelErrors),
    milliseconds: milliseconds[name],
    probabilities: gatherTens(predictions[name], indices),
  });
  return {
    candidate: side('candidate'),
    active: side('active'),
    indices,
    candidateIsRight: indices.map((index) => isRight('candidate', index)),
  };
}

/** Times both models alternately, so that other load on the machine affects both equally. */
function timeInTurn(candidate: Predictor, active: Predictor, images: Uint8Array) {
  const times = { candidate: new Array<number>(), active: new Array<number>() };
  const pixels = inkFromBytes(images.subarray(0, PIXEL_COUNT));
  for (let call = -WARM_UP_CALLS; call < TIMED_CALLS; call++) {
    const ofCandidate = timeOf(candidate, pixels);
    const ofActive = timeOf(active, pixels);
    if (call < 0) continue;
    times.candidate.push(ofCandidate);
    times.active.push(ofActive);
  }
  return { candidate: middleHalf(times.candidate), active: middleHalf(times.active) };
}

function timeOf(network: Predictor, pixels: Float32Array): number {
  const start = performance.now();
  network.predict(pixels, 1);
  return performance.now() - start;
}

/** The first and third quartile: a median alone varies between comparisons. */
function middleHalf(values: readonly number[]): { from: number; to: number } {
  const rising = [...values].sort((a, b) => a - b);
  const quantile = (share: number): number => at(rising, Math.floor(share * (rising.length - 1)));
  return { from: quantile(0.25), to: quantile(0.75) };
}

function tenOf(probabilities: Float32Array, index: number): Float32Array {
  return probabilities.subarray(index * CLASS_COUNT, (index + 1) * CLASS_COUNT);
}

function gatherTens(probabilities: Float32Array, indices: readonly number[]): Float32Array {
  const gathered = new Float32Array(indices.length * CLASS_COUNT);
  for (const [place, index] of indices.entries())
    gathered.set(tenOf(probabilities, index), place * CLASS_COUNT);
  return gathered;
}
