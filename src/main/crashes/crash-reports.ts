import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { crashedPartSchema, type CrashedPart } from '../../shared/contract/crashes';

/** As many reports are kept; the oldest goes first. */
const MOST_SAVED = 20;
const REPORT = /^\d{4}-.*\.json$/;
const REPORTED = 'told';

const crashReportSchema = z.object({
  at: z.iso.datetime(),
  part: crashedPartSchema,
  reason: z.string(),
});

/** What is known of a crash. */
export interface Crash {
  readonly part: CrashedPart;
  /** As Electron names it, or what an error said. */
  readonly reason: string;
  readonly exitCode?: number;
  /** Name of the dump that the crashed process left, if one was found. */
  readonly dump?: string;
}

/**
 * Reports of crashes: small files of JSON in a folder of the user's own, which go nowhere. Written without waiting,
 * since whoever writes one may be about to end.
 */
export class CrashReports {
  readonly folder: string;
  readonly #facts: Readonly<Record<string, string>>;

  /** @param facts What every report says, such as versions. */
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

  /** What crashed since this was last asked, each part once; from now on it counts as told. */
  takeUnreported(): CrashedPart[] {
    const told = this.#read(REPORTED) ?? '';
    const unreported = this.#names().filter((name) => name > told);
    const last = unreported.at(-1);
    if (last === undefined) return [];
    this.#write(REPORTED, last);
    return [...new Set(unreported.flatMap((name) => this.#partIn(name)))];
  }

  /** By date, the oldest first. */
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
