import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { Contrib } from '@cyclonedx/cyclonedx-library';

/**
 * A component with the licence that it is under.
 *
 * @typedef {object} Licensed
 * @property {string} name
 * @property {string} version
 * @property {string} licence an SPDX expression, or how the package names it
 * @property {string} text all that the package says of its licence; empty where it carries none
 */

/**
 * Reads the licences of components. Of those that carry no text, one under the same licence gives it.
 *
 * @param {readonly import('./shipped-components.mjs').Shipped[]} components
 * @returns {Licensed[]} in their order
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

/** Chromium's own list of 8 MB lies beside the executable, as it comes. */
const CHROMIUM_LIST = 'LICENSES.chromium.html';

/** @param {string} folder */
function licenceText(folder) {
  return [...new Contrib.License.Utils.LicenseEvidenceGatherer().getFileAttachments(folder)]
    .filter(({ file }) => file !== CHROMIUM_LIST)
    .map(({ filePath }) => readFileSync(filePath, 'utf8').trim())
    .join('\n\n');
}

/** @param {readonly Licensed[]} licences @returns {string} for people to read */
export function licencesAsText(licences) {
  return licences
    .map(({ name, version, licence, text }) =>
      [`${name} ${version}`, licence, '', text || 'The package carries no text of its licence.'].join('\n'),
    )
    .join(`\n\n${'-'.repeat(80)}\n\n`);
}
