import { existsSync, renameSync, rmSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import sqlite from 'node-sqlite3-wasm';
import { quarantineName } from '../../shared/quarantine-name';
import { MIGRATIONS } from './migrations';

export type Database = InstanceType<typeof sqlite.Database>;

export interface OpenedDatabase {
  readonly database: Database;
  /** New name of a damaged file, or null if there was none. */
  readonly quarantined: string | null;
}

/** A library that a newer version of Inkling wrote; it is not changed. */
export class NewerLibraryError extends Error {
  override readonly name = 'NewerLibraryError';
}

/**
 * Opens or creates the library. The caller must be its only user: a lock that a killed process left is removed, after
 * which SQLite rolls back the uncommitted transaction. A file that is not a valid library is quarantined with its
 * journal, and a new one is created.
 * @throws {NewerLibraryError} if a newer version wrote the library.
 */
export function openDatabase(path: string): OpenedDatabase {
  rmSync(`${path}.lock`, { recursive: true, force: true });
  try {
    return { database: open(path), quarantined: null };
  } catch (error) {
    if (error instanceof NewerLibraryError || !isDamage(error)) throw error;
    rmSync(`${path}.lock`, { recursive: true, force: true });
    const quarantined = quarantineName(basename(path));
    renameSync(path, join(dirname(path), quarantined));
    if (existsSync(`${path}-journal`)) {
      renameSync(`${path}-journal`, join(dirname(path), `${quarantined}-journal`));
    }
    return { database: open(path), quarantined };
  }
}

function open(path: string): Database {
  const database = new sqlite.Database(path);
  try {
    database.exec('PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;');
    const check = database.get('PRAGMA quick_check');
    if (check?.quick_check !== 'ok') throw new Error('database disk image is malformed');
    migrate(database);
    return database;
  } catch (error) {
    database.close();
    throw error;
  }
}

function migrate(database: Database): void {
  const version = Number(database.get('PRAGMA user_version')?.user_version);
  if (version > MIGRATIONS.length) {
    throw new NewerLibraryError(
      `The library is of version ${version}; this Inkling knows ${MIGRATIONS.length}.`,
    );
  }
  for (const [index, sql] of MIGRATIONS.entries()) {
    if (index < version) continue;
    inTransaction(database, () => database.exec(`${sql}; PRAGMA user_version = ${index + 1};`));
  }
}

/** Runs `work` in a transaction, which is rolled back if it throws. */
export function inTransaction<T>(database: Database, work: () => T): T {
  database.exec('BEGIN IMMEDIATE');
  try {
    const result = work();
    database.exec('COMMIT');
    return result;
  } catch (error) {
    database.exec('ROLLBACK');
    throw error;
  }
}

/** SQLite's messages for SQLITE_CORRUPT and SQLITE_NOTADB; other errors, such as a full disk, do not mean damage. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && /malformed|not a database/i.test(error.message);
}
