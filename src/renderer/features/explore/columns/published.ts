import labelErrors from '../../../../../assets/mnist-test-label-errors.json';
import { SAMPLE_COUNT } from '../../../../shared/mnist';
import { sampleNumber } from '../../../entities/dataset/sample-ref';

/** The 15 published label errors of the test set: 1 where raters agree on another digit, 2 where they do not agree. */
export function publishedErrors(): Uint8Array {
  const values = new Uint8Array(SAMPLE_COUNT);
  for (const { index } of labelErrors.consensus) values[sampleNumber({ split: 'test', index })] = 1;
  for (const { index } of labelErrors.ambiguous) values[sampleNumber({ split: 'test', index })] = 2;
  return values;
}
