import type { App, Session } from 'electron';
import { lockNavigation } from './navigation';
import { lockNetwork } from './network';
import { refuseNewWindows } from './new-windows';
import { refusePermissions } from './permissions';
import { refuseWebviews } from './webviews';

/** Secures every page that is created; must be called before the first. */
export function securePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
    refuseNewWindows(contents);
    refuseWebviews(contents);
  });
}

/** Secures the session that the pages use. */
export function secureSession(session: Session): void {
  refusePermissions(session);
  lockNetwork(session);
}
