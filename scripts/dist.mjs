import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { packageApp } from './dist/package-app.mjs';
import { megabytes, sizesOf } from './dist/sizes.mjs';
import { packTarball } from './dist/tarball.mjs';
import { targetsHere } from './dist/targets.mjs';
import { runMain, SetupError } from './setup/errors.mjs';
import { electronRuntime } from './setup/electron.mjs';
import { FALLBACK_WARNING } from './setup/electron-registry.mjs';
import { ALL, setUp } from './setup/index.mjs';
import { ROOT } from './setup/paths.mjs';
import { say, step } from './setup/progress.mjs';

const OUTPUT = join(ROOT, 'release');
const UNPACKED = join(OUTPUT, 'linux-unpacked');

/**
 * `npm run dist [-- --dir]`: builds the packages that this machine can build into release/, and lists the others.
 * `--dir` builds only the unpacked folder. With `INKLING_PUBLISH_URL`, the packages look for updates there. A package with
 * the fallback Electron is marked as for testing, and cannot be built with that variable set.
 */
await runMain(async () => {
  await setUp(ALL);
  const forTesting = electronRuntime().source === 'registry';
  const updatesFrom = publishAddress();
  if (forTesting && updatesFrom !== null) {
    throw new SetupError(
      `A package with this Electron must not be published. ${FALLBACK_WARNING}`,
      'Run it where the official Electron download answers, or without INKLING_PUBLISH_URL.',
    );
  }
  const folderOnly = process.argv.includes('--dir');
  const { targets, leftOut, usesOwnFpm } = await targetsHere(folderOnly);
  if (usesOwnFpm) process.env.USE_SYSTEM_FPM = 'true';
  const progress = step(`Packaging Inkling (${targets.join(', ')})`);
  const made = await packageApp({ targets, output: OUTPUT, updatesFrom });
  progress.done();
  if (process.platform === 'linux') {
    for (const { name, bytes } of sizesOf(UNPACKED)) say(`  ${megabytes(bytes).padStart(9)}  ${name}`);
    if (!folderOnly) made.push(await makeTarball(forTesting));
  }
  for (const file of made) say(`  ${relative(ROOT, file)} (${megabytes(statSync(file).size)})`);
  for (const [target, reason] of Object.entries(leftOut)) say(`  Left out: ${target} (${reason}).`);
  if (forTesting) say(`For testing only. ${FALLBACK_WARNING}`);
});

/** @returns {string | null} without a trailing slash */
function publishAddress() {
  const address = process.env.INKLING_PUBLISH_URL?.trim().replace(/\/+$/, '') ?? '';
  return address === '' ? null : address;
}

/** @param {boolean} forTesting */
async function makeTarball(forTesting) {
  const { name, version } = JSON.parse(readFileSync(join(ROOT, 'package.json'), 'utf8'));
  const mark = forTesting ? '-testing' : '';
  const file = join(OUTPUT, `${name}-${version}-linux-${process.arch}${mark}.tar.gz`);
  const progress = step('Compressing');
  await packTarball(UNPACKED, file);
  progress.done();
  return file;
}
