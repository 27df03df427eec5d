import type { App, Session } from 'electron';
import { lockNavigation } from './navigation';
import { lockNetwork } from './network';
import { refuseNewWindows } from './new-windows';
import { refusePermissions } from './permissions';
import { refuseWebviews } from './webviews';

/** Rules for every page that is ever made; call before the first. */
export function securePages(app: App): void {
  app.on('web-contents-created', (_event, contents) => {
    lockNavigation(contents);
    refuseNewWindows(contents);
    refuseWebviews(contents);
  });
}

/** Rules for the session that the pages live in. */
export function secureSession(session: Session): void {
  refusePermissions(session);
  lockNetwork(session);
}
