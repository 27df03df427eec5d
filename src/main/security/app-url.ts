import { APP_ORIGIN } from '../../shared/contract/app-urls';

/** Whether an address lies at our own origin. Node's `URL` knows no origin of a scheme of ours, hence by hand. */
export function isAppUrl(address: string): boolean {
  try {
    const { protocol, host, username, password } = new URL(address);
    return `${protocol}//${host}` === APP_ORIGIN && username === '' && password === '';
  } catch {
    return false;
  }
}
