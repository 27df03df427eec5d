import { basename } from 'node:path';
import { Refusal } from '../../shared/contract/result';
import type { WindowEvents } from '../ipc/window-events';
import { openFile } from './open-file';

/** Opens files one after the other and tells the page each, or why not. Never rejects. */
export async function openFiles(paths: readonly string[], events: WindowEvents): Promise<void> {
  for (const path of paths) {
    try {
      events.sendOrKeep('file:opened', await openFile(path));
    } catch (error) {
      const code = error instanceof Refusal ? error.failure.code : 'unexpected';
      events.sendOrKeep('file:refused', { name: basename(path), code });
    }
  }
}
