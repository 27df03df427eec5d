import { protocol } from 'electron';
import { APP_SCHEME } from '../../shared/contract/app-urls';

/**
 * Makes `app://` a scheme like https; must run before the app is ready.
 * @see https://www.electronjs.org/docs/latest/api/protocol#protocolregisterschemesasprivilegedcustomschemes
 */
export function registerAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    {
      scheme: APP_SCHEME,
      privileges: { standard: true, secure: true, supportFetchAPI: true, stream: true, codeCache: true },
    },
  ]);
}
