import { createReadStream, existsSync } from 'node:fs';
import { join } from 'node:path';

/** The files that Chromium's code is in, by platform. */
const MAC_FRAMEWORK = 'Electron.app/Contents/Frameworks/Electron Framework.framework/Electron Framework';

/** Longer than the text that is looked for, so that it is found across two chunks. */
const OVERLAP = 64;

/**
 * The version of Chromium inside an Electron, from the user agent in its code: run as Node it does not say,
 * and run as itself it needs a display.
 * @returns null where it is not found.
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
