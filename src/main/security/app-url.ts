import { APP_ORIGIN } from '../../shared/contract/app-urls';

/** Whether a URL has the app's origin. Checked by hand, because Node's `URL` has no origin for custom schemes. */
export function isAppUrl(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === '';
  } catch {
    return false;
  }
}
