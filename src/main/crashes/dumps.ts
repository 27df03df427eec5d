import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Folders in which Crashpad stores dumps, by processing state; on Windows all are in `reports`. */
const FOLDERS = ['new', 'pending', 'completed', 'reports'];

/**
 * The newest dump in a Crashpad database that was written after a given time.
 * @returns Its path relative to the database's folder, or undefined if there is none.
 */
export function newestDump(database: string, after: Date): string | undefined {
  const dumps = FOLDERS.flatMap((folder) => dumpsIn(database, folder))
    .map((name) => ({ name, written: statSync(join(database, name)).mtimeMs }))
    .filter(({ written }) => written >= after.getTime())
    .sort((a, b) => a.written - b.written);
  return dumps.at(-1)?.name;
}

function dumpsIn(database: string, folder: string): string[] {
  try {
    return readdirSync(join(database, folder))
      .filter((name) => name.endsWith('.dmp'))
      .map((name) => join(folder, name));
  } catch {
    return [];
  }
}
