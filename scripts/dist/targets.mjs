import { answers } from '../setup/probe.mjs';
import { hasCommand } from '../setup/run.mjs';

/** A tool that electron-builder downloads to make archives and installers. */
const TOOL_URL =
  'https://github.com/electron-userland/electron-builder-binaries/releases/download/7zip@1.0.0/7zip-linux-x64.tar.gz';

/**
 * The packages that a machine can build: targets for electron-builder, and those left out, with the reason.
 *
 * @typedef {object} Plan
 * @property {string[]} targets
 * @property {Record<string, string>} leftOut
 * @property {boolean} [usesOwnFpm] whether the installed fpm makes the `.deb`
 */

/**
 * The packages that this machine can build. The folder and the `.tar.gz` need no further tools, a `.deb` needs fpm (a Ruby
 * gem), and installers need tools that electron-builder downloads. Packages are built on the system that they are for.
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
  const usesOwnFpm = isLinux && hasCommand('fpm');
  const targets = usesOwnFpm ? ['dir', 'deb'] : ['dir'];
  const missing = own.filter((name) => !targets.includes(name));
  return {
    targets,
    leftOut: { ...Object.fromEntries(missing.map((name) => [name, reasonFor(name)])), ...elsewhere },
    usesOwnFpm,
  };
}

/** @param {string} target */
function reasonFor(target) {
  const reason = 'the host of the tools for it does not answer';
  return target === 'deb' ? `${reason}, and there is no fpm here: gem install fpm` : reason;
}
