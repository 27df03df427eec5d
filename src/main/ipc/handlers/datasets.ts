import { Refusal } from '../../../shared/contract/result';
import type { IpcHandlers } from '../gate';

type Channels = 'dataset:open' | 'dataset:open-dropped' | 'dataset:close';

export function datasetHandlers(): Pick<IpcHandlers, Channels> {
  const refuse = (): never => {
    throw new Refusal('unexpected');
  };
  return {
    'dataset:open': refuse,
    'dataset:open-dropped': refuse,
    'dataset:close': refuse,
  };
}
