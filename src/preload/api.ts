import type { Ask, ContractApi, InklingApi, Listen } from '../shared/contract/api';
import { ipcContract, ipcEvents, type ChannelName, type EventName } from '../shared/contract/ipc';

/** What the API is made of: how a request is sent, how an event is received, and the predictor's own port. */
export interface Transport {
  readonly ask: <N extends ChannelName>(channel: N) => Ask<N>;
  readonly listen: <N extends EventName>(name: N) => Listen<N>;
  /** The path of a dropped file or folder; empty where it has none. */
  readonly pathOfFile: (file: File) => string;
  readonly predictor: Pick<InklingApi['predictor'], 'predict' | 'nearest'>;
}

/** Names every channel and event of the contract as the renderer calls them. */
export function createApi({ ask, listen, pathOfFile, predictor }: Transport): InklingApi {
  const groups: Record<string, Record<string, unknown>> = {};
  const add = (name: string, member: (last: string) => string, value: unknown): void => {
    const [group = '', last = ''] = name.split(':').map(camelCase);
    groups[group] = { ...groups[group], [member(last)]: value };
  };
  for (const channel of Object.keys(ipcContract) as ChannelName[]) add(channel, (last) => last, ask(channel));
  for (const event of Object.keys(ipcEvents) as EventName[])
    add(event, (last) => `on${last.charAt(0).toUpperCase()}${last.slice(1)}`, listen(event));
  const api = groups as unknown as ContractApi;
  const { openDropped } = api.datasets;
  return {
    ...api,
    datasets: { ...api.datasets, openDropped: (file) => openDropped({ path: pathOfFile(file) }) },
    predictor: { ...api.predictor, ...predictor },
  };
}

/** `read-state` as `readState`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
