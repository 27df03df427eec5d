import type { IpcMainInvokeEvent, WebContents } from 'electron';
import { isAppUrl } from '../security/app-url';

/** Whether a message comes from the main frame of this window, showing our own page. No frame: no. */
export function isOurPage(
  { sender, senderFrame }: Pick<IpcMainInvokeEvent, 'sender' | 'senderFrame'>,
  window: Pick<WebContents, 'id'> | undefined,
): boolean {
  // Typed as always there by older Electron; it is null once the frame has gone.
  const frame = senderFrame as typeof senderFrame | null;
  return (
    window !== undefined &&
    frame !== null &&
    sender.id === window.id &&
    frame.parent === null &&
    isAppUrl(frame.url)
  );
}
