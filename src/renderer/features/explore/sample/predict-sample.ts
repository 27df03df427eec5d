import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { api } from '../../../bridge';

/**
 * The ten probabilities that the active model gives a sample; null where it cannot answer.
 * @param pixels 784 bytes, 255 is ink.
 */
export async function predictSample(pixels: Uint8Array): Promise<readonly number[] | null> {
  const answer = await api.predictor.predict({ pixels: inkFromBytes(pixels) });
  return answer.ok ? answer.probabilities : null;
}
