import type { Session } from 'electron';
import { APP_SCHEME } from '../../shared/contract/app-urls';

const ALLOWED: ReadonlySet<string> = new Set([`${APP_SCHEME}:`, 'blob:', 'data:', 'devtools:']);

/**
 * Blocks all requests except those to the app itself.
 * @see https://www.electronjs.org/docs/latest/tutorial/security#1-only-load-secure-content
 */
export function lockNetwork(session: Session): void {
  session.webRequest.onBeforeRequest((details, answer) => {
    answer({ cancel: !isAllowedRequest(details.url) });
  });
}

function isAllowedRequest(address: string): boolean {
  try {
    return ALLOWED.has(new URL(address).protocol);
  } catch {
    return false;
  }
}
