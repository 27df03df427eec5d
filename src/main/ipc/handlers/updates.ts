import type { Updates } from '../../updates/updates';
import type { IpcHandlers } from '../gate';

type Channels = 'update:status' | 'update:check' | 'update:download' | 'update:install';

export function updateHandlers(updates: Updates): Pick<IpcHandlers, Channels> {
  return {
    'update:status': () => updates.status,
    'update:check': async () => {
      await updates.check();
      return updates.status;
    },
    'update:download': () => updates.download(),
    'update:install': () => updates.install(),
  };
}
