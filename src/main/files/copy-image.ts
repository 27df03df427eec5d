import * as electron from 'electron';
import { UserError } from '../../shared/user-error';

/** Older versions of Electron accept an image, newer ones a list of items as in browsers. */
interface OlderClipboard {
  writeImage(image: electron.NativeImage): void;
}

/**
 * Copies a PNG image to the clipboard.
 * @throws {UserError} `invalid-request` if the bytes are not an image.
 */
export async function copyImage(png: Uint8Array): Promise<void> {
  const image = electron.nativeImage.createFromBuffer(Buffer.from(png));
  if (image.isEmpty()) throw new UserError('invalid-request', { detail: 'images:copy' });
  const { clipboard } = electron;
  if (takesImages(clipboard)) clipboard.writeImage(image);
  else {
    const picture = new Blob([Uint8Array.from(png)], { type: 'image/png' });
    await clipboard.write([new electron.ClipboardItem({ 'image/png': picture })]);
  }
}

function takesImages(clipboard: object): clipboard is OlderClipboard {
  return 'writeImage' in clipboard;
}
