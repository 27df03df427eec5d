import type { Ask, ContractApi, InklingApi, Listen } from '../shared/contract/api';
import { ipcContract, ipcEvents, type ChannelName, type EventName } from '../shared/contract/ipc';

/** What the API is built from: sending a request, receiving an event, and the predictor's port. */
export interface Transport {
  readonly ask: <N extends ChannelName>(channel: N) => Ask<N>;
  readonly listen: <N extends EventName>(name: N) => Listen<N>;
  /** The path of a dropped file or folder; empty if it has none. */
  readonly pathOfFile: (file: File) => string;
  readonly predictor: Pick<InklingApi['predictor'], 'predict' | 'nearest'>;
}

/** Creates the renderer's API with a function for each channel and event of the contract. */
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

/** Converts `read-state` to `readState`. */
function camelCase(name: string): string {
  return name.replace(/-(\w)/g, (_, letter: string) => letter.toUpperCase());
}
