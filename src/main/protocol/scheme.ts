import { protocol } from 'electron';
import { APP_SCHEME } from '../../shared/contract/app-urls';

/**
 * Registers `app://` as a standard, secure scheme; must be called before the app is ready.
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
