import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib } from '@cyclonedx/cyclonedx-library';

/**
 * The licence of a component.
 *
 * @typedef {object} Licensed
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression, or the name that the package gives
 * @property {string} text the licence texts in the package; empty if there is none
 */

/**
 * Reads the licences of components. An Apache-2.0 component without a licence text gets the text of another one.
 *
 * @param {readonly import('./shipped-components.mjs').Shipped[]} components
 * @returns {Licensed[]} in the same order
 */
export function readLicences(components) {
  const read = components.map(({ name, version, folder, licence }) => ({
    name,
    version,
    licence: licence ?? statedLicence(folder),
    text: licenceText(folder),
  }));
  const apache = read.find(({ licence, text }) => licence === 'Apache-2.0' && text !== '')?.text ?? '';
  return read.map((found) =>
    found.licence.includes('Apache-2.0') ? { ...found, text: found.text || apache } : found,
  );
}

/** @param {string} folder */
function statedLicence(folder) {
  const manifest = join(folder, 'package.json');
  if (!existsSync(manifest)) return 'unknown';
  const { license, licenses } = JSON.parse(readFileSync(manifest, 'utf8'));
  return String(license?.type ?? license ?? licenses?.[0]?.type ?? 'unknown');
}

/** Chromium's list has 8 MB and is shipped as it is, beside the executable. */
const CHROMIUM_LIST = 'LICENSES.chromium.html';

/** @param {string} folder */
function licenceText(folder) {
  return [...new Contrib.License.Utils.LicenseEvidenceGatherer().getFileAttachments(folder)]
    .filter(({ file }) => file !== CHROMIUM_LIST)
    .map(({ filePath }) => readFileSync(filePath, 'utf8').trim())
    .join('\n\n');
}

/** @param {readonly Licensed[]} licences @returns {string} plain text */
export function licencesAsText(licences) {
  return licences
    .map(({ name, version, licence, text }) =>
      [`${name} ${version}`, licence, '', text || 'The package contains no licence text.'].join('\n'),
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
