import type { CategoryColumn, RangeColumn } from '../../../../shared/explore/columns';
import { CLASS_COUNT } from '../../../../shared/mnist';
import type { ColumnValues } from '../query/judge';

/** A probability of 0 would cost infinitely much; this one costs 27.6 nats. */
const LEAST = 1e-12;

export type SurveyColumn = (CategoryColumn | RangeColumn) &
  ('predicted' | 'verdict' | 'confidence' | 'loss' | 'margin');

/**
 * What follows for each sample from the ten probabilities that a model gives it.
 * @param probabilities Ten a sample, in the order of `labels`.
 */
export function surveyColumns(
  probabilities: Float32Array,
  labels: Uint8Array,
): Readonly<Record<SurveyColumn, ColumnValues>> {
  const count = probabilities.length / CLASS_COUNT;
  const predicted = new Uint8Array(count);
  const verdict = new Uint8Array(count);
  const confidence = new Float32Array(count);
  const loss = new Float32Array(count);
  const margin = new Float32Array(count);
  for (let number = 0; number < count; number++) {
    const label = labels[number] ?? 0;
    const offset = number * CLASS_COUNT;
    let best = 0;
    let most = -1;
    let mostOther = 0;
    for (let digit = 0; digit < CLASS_COUNT; digit++) {
      const probability = probabilities[offset + digit] ?? 0;
      if (probability > most) {
        most = probability;
        best = digit;
      }
      if (digit !== label && probability > mostOther) mostOther = probability;
    }
    const ofLabel = probabilities[offset + label] ?? 0;
    predicted[number] = best;
    verdict[number] = best === label ? 0 : 1;
    confidence[number] = most;
    loss[number] = Math.max(0, -Math.log(Math.max(LEAST, ofLabel)));
    margin[number] = ofLabel - mostOther;
  }
  return { predicted, verdict, confidence, loss, margin };
}
