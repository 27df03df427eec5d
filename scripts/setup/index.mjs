import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { desktopLibraries, mentionMissingFont } from './desktop-libraries.mjs';
import { electron } from './electron.mjs';
import { withLock } from './lock.mjs';
import { checkPlatform } from './platform.mjs';
import { tensorflow } from './tensorflow.mjs';

/**
 * One concern of set-up. `isDone` is quick and reads only what the stage itself stamped; `make` may be killed at any
 * point and is then simply run again.
 *
 * @typedef {{ isDone: () => boolean | Promise<boolean>, make: () => Promise<void> }} Stage
 */

/** @satisfies {Record<string, Stage>} */
const STAGES = { dependencies, tensorflow, electron, desktopLibraries, build };

/** @typedef {keyof typeof STAGES} StageName in the order in which they build on each other */

/** What the app and its tests need. */
export const ALL = /** @type {StageName[]} */ (Object.keys(STAGES));
/** What the command line needs: no Electron. */
export const HEADLESS = /** @type {StageName[]} */ (['dependencies', 'tensorflow', 'build']);

/**
 * Does the stages that are missing, in order. Several processes may call this for one folder at a time.
 *
 * @param {readonly StageName[]} names
 */
export async function setUp(names = ALL) {
  checkPlatform();
  if (await allDone(names)) return;
  await withLock(async () => {
    for (const name of names) {
      const stage = STAGES[name];
      if (!(await stage.isDone())) await stage.make();
    }
  });
  if (names.includes('desktopLibraries')) mentionMissingFont();
}

/** @param {readonly StageName[]} names */
async function allDone(names) {
  for (const name of names) if (!(await STAGES[name].isDone())) return false;
  return true;
}
