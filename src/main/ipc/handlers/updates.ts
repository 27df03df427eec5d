import type { Updates } from '../../updates/updates';
import type { IpcHandlers } from '../gate';

type Channels = 'updates:status' | 'updates:check' | 'updates:download' | 'updates:install';

export function updateHandlers(updates: Updates): Pick<IpcHandlers, Channels> {
  return {
    'updates:status': () => updates.status,
    'updates:check': async () => {
      await updates.check();
      return updates.status;
    },
    'updates:download': () => updates.download(),
    'updates:install': () => updates.install(),
  };
}
