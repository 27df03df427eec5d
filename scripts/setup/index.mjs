import { build } from './build.mjs';
import { dependencies } from './dependencies.mjs';
import { desktopLibraries, noteMissingFont } from './desktop-libraries.mjs';
import { electron } from './electron.mjs';
import { withLock } from './lock.mjs';
import { checkPlatform } from './platform.mjs';
import { tensorflow } from './tensorflow.mjs';

/**
 * One step of set-up. `isDone` is fast and reads the stage's own stamp where it has one; `make` can be killed at any point,
 * and then runs again.
 *
 * @typedef {{ isDone: () => boolean | Promise<boolean>, make: () => Promise<void> }} Stage
 */

/** @satisfies {Record<string, Stage>} */
const STAGES = { dependencies, tensorflow, electron, desktopLibraries, build };

/** @typedef {keyof typeof STAGES} StageName in the order of their dependencies */

/** What the app and its tests need. */
export const ALL = /** @type {StageName[]} */ (Object.keys(STAGES));
/** What the command line needs, without Electron. */
export const HEADLESS = /** @type {StageName[]} */ (['dependencies', 'tensorflow', 'build']);

/**
 * Runs the stages that are not done, in order. Several processes can call this for one folder at the same time.
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
  if (names.includes('desktopLibraries')) noteMissingFont();
}

/** @param {readonly StageName[]} names */
async function allDone(names) {
  for (const name of names) if (!(await STAGES[name].isDone())) return false;
  return true;
}
