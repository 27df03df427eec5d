import { runMain, SetupError } from './setup/errors.mjs';
import { electronRuntime } from './setup/electron.mjs';
import { FALLBACK_WARNING } from './setup/electron-registry.mjs';
import { ALL, setUp } from './setup/index.mjs';
import { say, step } from './setup/progress.mjs';
import { packageApp, targetsHere } from './dist/package-app.mjs';

/**
 * `npm run dist [-- --dir] [-- --publish]`: packages the app into release/. `--dir` stops at the unpacked folder.
 * A package made with the fallback Electron is marked as for testing, and refused for publishing.
 */
await runMain(async () => {
  await setUp(ALL);
  const forTesting = electronRuntime().source === 'registry';
  const publish = process.argv.includes('--publish');
  if (forTesting && publish) {
    throw new SetupError(
      `A package with this Electron must not be published. ${FALLBACK_WARNING}`,
      'Run it where the official Electron download answers.',
    );
  }
  const { built, leftOut } = targetsHere(process.argv.includes('--dir'));
  const progress = step(`Packaging Inkling (${built.join(', ')})`);
  const made = await packageApp({ targets: built, publish });
  progress.done();
  for (const file of made) say(`  ${file}`);
  for (const [target, reason] of Object.entries(leftOut)) say(`  Left out: ${target} (${reason}).`);
  if (forTesting) say(`For testing only. ${FALLBACK_WARNING}`);
});
