import list from '../../../../../assets/explore/near-duplicates.json';
import { SAMPLE_COUNT } from '../../../../shared/mnist';

/** 1 where a sample is nearly the same image as another. */
export function nearDuplicates(): Uint8Array {
  const values = new Uint8Array(SAMPLE_COUNT);
  for (const number of list.pairs.flat()) values[number] = 1;
  return values;
}
