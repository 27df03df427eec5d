import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';

/** Paths of the file that contains Chromium's code, by platform. */
const MAC_FRAMEWORK = 'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework';

/** Longer than the searched text, so that a match across two chunks is found. */
const OVERLAP = 64;

/**
 * Reads Electron's Chromium version from the user agent string in its binary: Electron run as Node does not report it,
 * and Electron run normally needs a display.
 * @returns null if it is not found.
 */
export async function chromiumVersion(folder: string, executable: string): Promise<string | null> {
  const framework = join(folder, MAC_FRAMEWORK);
  const code = existsSync(framework) ? framework : executable;
  let before = '';
  for await (const chunk of createReadStream(code, { encoding: 'latin1', highWaterMark: 1 << 22 })) {
    const text = before + String(chunk);
    const version = /Chrome\/(\d+\.\d+\.\d+\.\d+)\D/.exec(text)?.[1];
    if (version) return version;
    before = text.slice(-OVERLAP);
  }
  return null;
}
