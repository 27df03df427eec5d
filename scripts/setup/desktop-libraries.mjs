import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { aptInstall, canApt, isRoot } from './apt.mjs';
import { electronRuntime } from './electron.mjs';
import { SetupError } from './errors.mjs';
import { say } from './progress.mjs';
import { hasCommand, run } from './run.mjs';

/** Debian packages with the shared libraries that Electron links to. */
const LIBRARY_PACKAGES = ['libgtk-3-0', 'libnss3', 'libasound2', 'libgbm1'];
const DISPLAY_PACKAGES = ['xvfb', 'xauth'];
const FONT_PACKAGE = 'fonts-noto-cjk';
const FONT_FOLDERS = ['/usr/share/fonts', '/usr/local/share/fonts'];
/** Matches file names of fonts that cover Chinese. */
const CHINESE_FONT = /CJK|SourceHan|wqy|uming|ukai|DroidSansFallback/i;

/** What Electron needs on Linux: shared libraries, and a virtual display if there is no real one. */
export const desktopLibraries = {
  async isDone() {
    if (process.platform !== 'linux') return true;
    const missing = await missingPackages();
    return missing.length === 0 || (missing.every((name) => name === FONT_PACKAGE) && !isRoot());
  },

  async make() {
    const missing = await missingPackages();
    if (isRoot() && canApt()) {
      await aptInstall(missing, 'desktop libraries');
      const still = (await missingPackages()).filter((name) => name !== FONT_PACKAGE);
      if (still.length === 0) return;
      throw new SetupError(
        `Desktop libraries are still missing after their installation: ${still.join(', ')}.`,
      );
    }
    throw new SetupError(
      `Electron needs desktop libraries that are not here: ${await nameMissing()}.`,
      canApt()
        ? `Run this, then start again:\n  sudo apt-get update && sudo apt-get install -y ${missing.join(' ')}`
        : `Install them with your package manager (on Debian they are ${missing.join(' ')}), then start again.`,
    );
  },
};

/** Whether windows can be shown without a virtual display. */
export function hasDisplay() {
  return process.platform !== 'linux' || [process.env.DISPLAY, process.env.WAYLAND_DISPLAY].some(Boolean);
}

/** @returns {Promise<string[]>} names of Debian packages */
async function missingPackages() {
  const missing = [];
  if ((await missingLibraries()).length > 0) missing.push(...LIBRARY_PACKAGES);
  if (!hasDisplay() && !(hasCommand('Xvfb') && hasCommand('xauth'))) missing.push(...DISPLAY_PACKAGES);
  if (!hasChineseFont()) missing.push(FONT_PACKAGE);
  return missing;
}

/** @returns {Promise<string[]>} shared objects that the loader does not find */
async function missingLibraries() {
  const { output } = await run('ldd', [electronRuntime().executable]);
  return [...output.matchAll(/^\s*(\S+) => not found/gm)].map((match) => match[1] ?? '');
}

async function nameMissing() {
  const display = hasDisplay() || hasCommand('Xvfb') ? [] : ['Xvfb'];
  return [...(await missingLibraries()), ...display].join(', ');
}

function hasChineseFont() {
  return FONT_FOLDERS.some((folder) => existsSync(folder) && holdsChineseFont(folder));
}

/** @param {string} folder @returns {boolean} */
function holdsChineseFont(folder) {
  return readdirSync(folder, { withFileTypes: true }).some((entry) =>
    entry.isDirectory() ? holdsChineseFont(join(folder, entry.name)) : CHINESE_FONT.test(entry.name),
  );
}

/** Prints a note if the Chinese font is missing and cannot be installed. */
export function noteMissingFont() {
  if (process.platform !== 'linux' || hasChineseFont() || isRoot()) return;
  say(`Note: no font here covers Chinese; the Chinese interface will show boxes (Debian: ${FONT_PACKAGE}).`);
}
