import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { crashedPartSchema, type CrashedPart } from '../../shared/contract/crashes';

/** Maximum number of reports; the oldest are deleted. */
const MOST_SAVED = 20;
const REPORT = /^\d{4}-.*\.json$/;
const REPORTED = 'told';

const crashReportSchema = z.object({
  at: z.iso.datetime(),
  part: crashedPartSchema,
  reason: z.string(),
});

/** The details of a crash. */
export interface Crash {
  readonly part: CrashedPart;
  /** Electron's reason, or the error's message. */
  readonly reason: string;
  readonly exitCode?: number;
  /** Name of the crashed process's dump file, if one was found. */
  readonly dump?: string;
}

/**
 * Crash reports: small JSON files in a folder of the user's data, never uploaded. They are written synchronously,
 * because the process that writes one may be about to exit.
 */
export class CrashReports {
  readonly folder: string;
  readonly #facts: Readonly<Record<string, string>>;

  /** @param facts Included in every report, such as versions. */
  constructor(folder: string, facts: Readonly<Record<string, string>>) {
    this.folder = folder;
    this.#facts = facts;
    mkdirSync(folder, { recursive: true });
  }

  add(crash: Crash): void {
    const at = new Date().toISOString();
    const name = `${at.replaceAll(':', '-')}-${crash.part}.json`;
    this.#write(name, `${JSON.stringify({ at, ...crash, ...this.#facts }, null, 2)}\n`);
    for (const old of this.#names().slice(0, -MOST_SAVED)) rmSync(join(this.folder, old), { force: true });
  }

  /** The parts that crashed since the last call, each once; marks their reports as shown. */
  takeUnreported(): CrashedPart[] {
    const reported = this.#read(REPORTED) ?? '';
    const unreported = this.#names().filter((name) => name > reported);
    const last = unreported.at(-1);
    if (last === undefined) return [];
    this.#write(REPORTED, last);
    return [...new Set(unreported.flatMap((name) => this.#partIn(name)))];
  }

  /** File names in ascending order of date. */
  #names(): string[] {
    return readdirSync(this.folder)
      .filter((name) => REPORT.test(name))
      .sort();
  }

  #partIn(name: string): CrashedPart[] {
    try {
      return [crashReportSchema.parse(JSON.parse(this.#read(name) ?? '')).part];
    } catch {
      return [];
    }
  }

  #read(name: string): string | undefined {
    try {
      return readFileSync(join(this.folder, name), 'utf8');
    } catch {
      return undefined;
    }
  }

  #write(name: string, content: string): void {
    const unfinished = join(this.folder, `.${name}.part`);
    writeFileSync(unfinished, content);
    renameSync(unfinished, join(this.folder, name));
  }
}
