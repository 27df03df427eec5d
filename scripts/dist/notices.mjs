import { copyFileSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ROOT } from '../setup/paths.mjs';
import { billOfMaterials } from './bill-of-materials.mjs';
import { licencesAsText, readLicences } from './licences.mjs';
import { shippedComponents } from './shipped-components.mjs';

/** Written by hand. */
const NOTICES = 'THIRD-PARTY-NOTICES.md';

/**
 * Writes the third-party notices of a package: `sbom.cdx.json` for tools, `licences.json` for the app's About dialog, and
 * `THIRD-PARTY-LICENCES.txt` for users.
 *
 * @param {string} folder
 * @param {readonly string[]} loaded files of `node_modules`, from `loadedModules`
 */
export function writeNotices(folder, loaded) {
  const app = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const components = shippedComponents(loaded);
  const licences = readLicences(components);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  copyFileSync(join(ROOT, NOTICES), join(folder, NOTICES));
  writeFileSync(join(folder, 'sbom.cdx.json'), billOfMaterials(app, components, licences));
  writeFileSync(join(folder, 'licences.json'), JSON.stringify(licences));
  writeFileSync(join(folder, 'THIRD-PARTY-LICENCES.txt'), licencesAsText(licences));
}
