import { readdirSync, statSync } from 'node:fs';
import { join } from 'node:path';

/** Where Crashpad keeps dumps, by how far it is with them; on Windows all are reports. */
const FOLDERS = ['new', 'pending', 'completed', 'reports'];

/**
 * The newest dump of a database of Crashpad's that was written after a moment.
 * @returns Its path within the database's folder; undefined where there is none.
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
