import type { CategoryColumn, RangeColumn } from '../../../../shared/explore/columns';
import { at } from '../../../../shared/at';
import { argmax } from '../../../../shared/metrics/argmax';
import { crossentropy } from '../../../../shared/metrics/crossentropy';
import { CLASS_COUNT } from '../../../../shared/mnist';
import type { ColumnValues } from '../query/apply-filters';

export type PredictionColumn = (CategoryColumn | RangeColumn) &
  ('predicted' | 'verdict' | 'confidence' | 'loss' | 'margin');

/**
 * Derives the prediction columns from a model's probabilities.
 * @param probabilities Ten per sample, in the order of `labels`.
 */
export function predictionColumns(
  probabilities: Float32Array,
  labels: Uint8Array,
): Readonly<Record<PredictionColumn, ColumnValues>> {
  const count = probabilities.length / CLASS_COUNT;
  const predicted = new Uint8Array(count);
  const verdict = new Uint8Array(count);
  const confidence = new Float32Array(count);
  const loss = new Float32Array(count);
  const margin = new Float32Array(count);
  for (let number = 0; number < count; number++) {
    const label = at(labels, number);
    const offset = number * CLASS_COUNT;
    const best = argmax(probabilities, offset, offset + CLASS_COUNT);
    let mostOther = 0;
    for (let digit = 0; digit < CLASS_COUNT; digit++)
      if (digit !== label) mostOther = Math.max(mostOther, at(probabilities, offset + digit));
    const ofLabel = at(probabilities, offset + label);
    predicted[number] = best;
    verdict[number] = best === label ? 0 : 1;
    confidence[number] = at(probabilities, offset + best);
    loss[number] = crossentropy(ofLabel);
    margin[number] = ofLabel - mostOther;
  }
  return { predicted, verdict, confidence, loss, margin };
}
