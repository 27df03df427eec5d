import { answers } from '../setup/probe.mjs';

/** A tool that electron-builder fetches for its archives and installers. */
const TOOL_URL =
  'https://github.com/electron-userland/electron-builder-binaries/releases/download/7zip@1.0.0/7zip-linux-x64.tar.gz';

/**
 * What a machine can package: the targets for electron-builder, and those left out with the reason.
 *
 * @typedef {{ targets: string[], leftOut: Record<string, string> }} Plan
 */

/**
 * What this machine can package. The folder and `.tar.gz` need nothing but what is here; installers need tools that
 * electron-builder fetches, and each system's packages are made on that system.
 *
 * @param {boolean} folderOnly
 * @returns {Promise<Plan>}
 */
export async function targetsHere(folderOnly) {
  if (folderOnly) return { targets: ['dir'], leftOut: {} };
  const isLinux = process.platform === 'linux';
  const installers = { linux: ['AppImage', 'deb'], darwin: ['dmg', 'zip'], win32: ['nsis'] };
  const own = installers[/** @type {'linux'} */ (process.platform)];
  const elsewhere = {
    ...(process.platform !== 'darwin' && { 'dmg and zip': 'made on macOS' }),
    ...(process.platform !== 'win32' && { nsis: 'made on Windows' }),
    ...(!isLinux && { 'AppImage, deb and tar.gz': 'made on Linux' }),
  };
  if (await answers(TOOL_URL)) return { targets: ['dir', ...own], leftOut: elsewhere };
  const reason = 'the host of the tools for it does not answer';
  return {
    targets: ['dir'],
    leftOut: { ...Object.fromEntries(own.map((name) => [name, reason])), ...elsewhere },
  };
}
