import { copyFileSync, existsSync, mkdirSync, readdirSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import type { Launcher } from './launcher';

/**
 * Surveys that a test of this run has computed, for the tests that only look at one: each takes a minute.
 * The folder lies in the run's own output, which is emptied as a run begins.
 */
export class SurveyCache {
  readonly #folder: string;

  constructor(outputFolder: string) {
    this.#folder = join(outputFolder, 'surveys');
  }

  /** Gives an app that has not started yet the surveys that are there. */
  give(launcher: Launcher): void {
    if (!existsSync(this.#folder)) return;
    const folder = launcher.makeFolder('surveys');
    for (const name of finishedIn(this.#folder)) {
      copyFileSync(join(this.#folder, name), join(folder, name));
      launcher.giveToApp(join(folder, name));
    }
  }

  /** Takes what the app has computed. */
  take({ userData }: Launcher): void {
    const folder = join(userData, 'surveys');
    if (!existsSync(folder)) return;
    mkdirSync(this.#folder, { recursive: true });
    for (const name of finishedIn(folder)) {
      const path = join(this.#folder, name);
      if (existsSync(path)) continue;
      // Another worker may look at the same moment.
      copyFileSync(join(folder, name), `${path}.${process.pid}`);
      renameSync(`${path}.${process.pid}`, path);
    }
  }
}

function finishedIn(folder: string): string[] {
  return readdirSync(folder).filter((name) => name.endsWith('.safetensors'));
}
