import { Refusal } from '../../../shared/contract/result';
import type { IpcHandlers } from '../gate';

type Channels = 'survey:start' | 'survey:cancel' | 'dataset:open' | 'dataset:open-dropped' | 'dataset:close';

export function datasetHandlers(): Pick<IpcHandlers, Channels> {
  const refuse = (): never => {
    throw new Refusal('unexpected');
  };
  return {
    'survey:start': refuse,
    'survey:cancel': refuse,
    'dataset:open': refuse,
    'dataset:open-dropped': refuse,
    'dataset:close': refuse,
  };
}
