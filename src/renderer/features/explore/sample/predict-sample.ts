import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { api } from '../../../bridge';

/** Requests of the explorer count from here, so that they never take an id of the pad's. */
const FIRST_ID = 2 ** 40;
let nextId = FIRST_ID;

/**
 * The ten probabilities that the active model gives a sample; null where it cannot answer.
 * @param pixels 784 bytes, 255 is ink.
 */
export async function predictSample(pixels: Uint8Array): Promise<readonly number[] | null> {
  const answer = await api.predictor.predict({ id: nextId++, pixels: inkFromBytes(pixels) });
  return answer.ok ? answer.probabilities : null;
}
