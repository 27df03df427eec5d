import type { Analyses } from '../../analyses/analyses';
import type { IpcHandlers } from '../gate';

export function analysisHandlers(
  analyses: Pick<Analyses, 'read' | 'start' | 'cancel'>,
): Pick<IpcHandlers, 'analysis:read' | 'analysis:start' | 'analysis:cancel'> {
  return {
    'analysis:read': ({ modelId }) => analyses.read(modelId),
    'analysis:start': ({ kind, modelId }) => analyses.start(kind, modelId),
    'analysis:cancel': () => analyses.cancel(),
  };
}
