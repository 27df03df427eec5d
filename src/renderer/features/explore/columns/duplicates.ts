import list from '../../../../../assets/explore/near-duplicates.json';
import { SAMPLE_COUNT } from '../../../../shared/mnist';

/** A column with 1 for each sample that nearly equals another one. */
export function nearDuplicates(): Uint8Array {
  const values = new Uint8Array(SAMPLE_COUNT);
  for (const number of list.pairs.flat()) values[number] = 1;
  return values;
}
