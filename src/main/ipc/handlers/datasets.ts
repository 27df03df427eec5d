import { Refusal } from '../../../shared/contract/result';
import type { IpcHandlers } from '../gate';

type Channels =
  | 'survey:start'
  | 'survey:cancel'
  | 'mark:list'
  | 'mark:set'
  | 'mark:clear'
  | 'mark:put'
  | 'mark:export'
  | 'dataset:open'
  | 'dataset:open-dropped'
  | 'dataset:close';

export function datasetHandlers(): Pick<IpcHandlers, Channels> {
  const refuse = (): never => {
    throw new Refusal('unexpected');
  };
  return {
    'survey:start': refuse,
    'survey:cancel': refuse,
    'mark:list': refuse,
    'mark:set': refuse,
    'mark:clear': refuse,
    'mark:put': refuse,
    'mark:export': refuse,
    'dataset:open': refuse,
    'dataset:open-dropped': refuse,
    'dataset:close': refuse,
  };
}
