import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppUrl } from '../security/app-url';

/** Whether a message comes from the main frame of this window, showing the app's own page. False without a frame. */
export function isOurPage(
  { sender, senderFrame: frame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: Pick<WebContents, 'id'> | undefined,
): boolean {
  return (
    window !== undefined &&
    frame !== null &&
    sender.id === window.id &&
    frame.parent === null &&
    isAppUrl(frame.url)
  );
}
