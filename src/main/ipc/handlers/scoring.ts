import type { DatasetScoring } from '../../scoring/dataset-scoring';
import type { IpcHandlers } from '../gate';

export function scoringHandlers(
  scoring: Pick<DatasetScoring, 'start' | 'cancel'>,
): Pick<IpcHandlers, 'scoring:start' | 'scoring:cancel'> {
  return {
    'scoring:start': ({ modelId }) => scoring.start(modelId),
    'scoring:cancel': () => scoring.cancel(),
  };
}
