import type { Analyses } from '../../analyses/analyses';
import type { IpcHandlers } from '../gate';

export function analysisHandlers(
  analyses: Pick<Analyses, 'read' | 'start' | 'cancel'>,
): Pick<IpcHandlers, 'analyses:read' | 'analyses:start' | 'analyses:cancel'> {
  return {
    'analyses:read': ({ modelId }) => analyses.read(modelId),
    'analyses:start': ({ kind, modelId }) => analyses.start(kind, modelId),
    'analyses:cancel': () => analyses.cancel(),
  };
}
