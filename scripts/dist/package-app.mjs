import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { build } from 'electron-builder';
import { electronRuntime } from '../setup/electron.mjs';
import { FALLBACK_WARNING } from '../setup/electron-registry.mjs';
import { ROOT } from '../setup/paths.mjs';

/** In a package with the fallback Electron, beside the executable. */
const MARK = 'FOR-TESTING-ONLY.txt';

/**
 * What this machine can package.
 *
 * @param {boolean} folderOnly
 * @returns {{ built: string[], leftOut: Record<string, string> }}
 */
export function targetsHere(folderOnly) {
  if (folderOnly) return { built: ['dir'], leftOut: {} };
  if (process.platform !== 'linux') return { built: ['default'], leftOut: {} };
  if (electronRuntime().source === 'official')
    return { built: ['dir', 'tar.gz', 'AppImage', 'deb'], leftOut: {} };
  const reason = 'its tools come from a host that does not answer here';
  return { built: ['dir', 'tar.gz'], leftOut: { AppImage: reason, deb: reason } };
}

/**
 * Packages what is in `out/`.
 *
 * @param {object} options
 * @param {string[]} options.targets of electron-builder; `default` means those of electron-builder.yml
 * @param {boolean} options.publish
 * @param {string} [options.output] folder instead of release/
 * @returns {Promise<string[]>} the files that were made, relative to the project
 */
export async function packageApp({ targets, publish, output }) {
  const runtime = electronRuntime();
  const fallback = runtime.source === 'registry';
  const files = await build({
    projectDir: ROOT,
    publish: publish ? 'always' : 'never',
    ...(targets.includes('default') ? {} : { [platformKey()]: targets }),
    config: {
      extends: 'electron-builder.yml',
      ...(output ? { directories: { output } } : {}),
      ...(fallback ? fallbackConfig(runtime) : {}),
    },
  });
  return files.map((file) => relative(ROOT, file));
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
      // Our loader is for checkouts; a package has the app itself.
      for (const extra of [join('resources', 'app'), 'inkling.json']) {
        rmSync(join(appOutDir, extra), { recursive: true, force: true });
      }
      if (!existsSync(join(appOutDir, MARK))) writeFileSync(join(appOutDir, MARK), `${FALLBACK_WARNING}\n`);
      return Promise.resolve();
    },
  };
}
