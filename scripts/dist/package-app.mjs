import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'electron-builder';
import { electronRuntime } from '../setup/electron.mjs';
import { FALLBACK_WARNING } from '../setup/electron-registry.mjs';
import { ROOT } from '../setup/paths.mjs';
import { compressMnist } from './compressed-mnist.mjs';
import { loadedModules, patternsFor } from './loaded-modules.mjs';
import { writeNotices } from './notices.mjs';
import { stripLibraries } from './strip-libraries.mjs';

/** Written beside the executable of a package with the fallback Electron. */
const MARK = 'FOR-TESTING-ONLY.txt';

/**
 * Packages the bundles in `out/`.
 *
 * @param {object} options
 * @param {string[]} options.targets of electron-builder
 * @param {string} options.output folder
 * @param {string | null} [options.updatesFrom] where the package looks for updates; null if it never does
 * @returns {Promise<string[]>} the files that electron-builder made
 */
export async function packageApp({ targets, output, updatesFrom = null }) {
  const staging = join(output, 'staging');
  const loaded = await loadedModules();
  await compressMnist(join(staging, 'mnist'));
  writeNotices(join(staging, 'licences'), loaded);
  const runtime = electronRuntime();
  /** @type {import('electron-builder').Configuration} */
  const config = {
    extends: 'electron-builder.yml',
    directories: { output },
    files: patternsFor(loaded),
    extraResources: ['mnist', 'licences'].map((name) => ({ from: join(staging, name), to: name })),
    // electron-builder requires a homepage for a `.deb`.
    extraMetadata: { homepage: process.env.INKLING_HOMEPAGE ?? updatesFrom ?? 'http://localhost' },
    publish: updatesFrom === null ? null : { provider: 'generic', url: `${updatesFrom}/\${os}-\${arch}` },
    afterPack: ({ appOutDir }) => stripLibraries(appOutDir),
    ...(runtime.source === 'registry' && fallbackConfig(runtime)),
  };
  const files = await build({ projectDir: ROOT, publish: 'never', [platformKey()]: targets, config });
  rmSync(staging, { recursive: true, force: true });
  return files;
}

function platformKey() {
  return { linux: 'linux', darwin: 'mac', win32: 'win' }[/** @type {'linux'} */ (process.platform)];
}

/**
 * @param {import('../setup/electron.mjs').ElectronRuntime} runtime
 * @returns {import('electron-builder').Configuration}
 */
function fallbackConfig(runtime) {
  return {
    electronDist: runtime.folder,
    electronVersion: runtime.version,
    artifactName: '${name}-${version}-${os}-${arch}-testing.${ext}',
    afterExtract: ({ appOutDir }) => {
      // The loader is for checkouts; a package contains the app itself.
      for (const extra of [join('resources', 'app'), 'inkling.json']) {
        rmSync(join(appOutDir, extra), { recursive: true, force: true });
      }
      if (!existsSync(join(appOutDir, MARK))) writeFileSync(join(appOutDir, MARK), `${FALLBACK_WARNING}\n`);
      return Promise.resolve();
    },
  };
}
