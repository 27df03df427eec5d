import { inkFromBytes } from '../../../../shared/ink/ink-bytes';
import { api } from '../../../bridge';

/**
 * The active model's ten probabilities for a sample; null if it cannot answer.
 * @param pixels 784 bytes from 0 (paper) to 255 (ink).
 */
export async function predictSample(pixels: Uint8Array): Promise<readonly number[] | null> {
  const answer = await api.predictor.predict({ pixels: inkFromBytes(pixels) });
  return answer.ok ? answer.probabilities : null;
}
