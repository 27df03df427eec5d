import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode, systemReason } from './system-error';
import { UserError } from '../shared/user-error';

/** Characters of a file's name that its temporary name keeps: file systems allow 255 bytes for the whole of it. */
const MAX_NAME_PART = 60;

/** What `unfinishedPath` gives. */
const UNFINISHED = /^\..+\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** A file that could not be written; `cause` holds the system's error, which may name a temporary file. */
export class FileWriteError extends UserError {
  override readonly name = 'FileWriteError';
  constructor(
    /** Where the file was to be. */
    readonly path: string,
    cause: unknown,
  ) {
    super(isDiskFull(cause) ? 'disk-full' : 'file-unwritable', {
      cause,
      detail: basename(path),
      message: `Cannot write ${path}: ${writeReason(cause)}.`,
    });
  }
}

/** A temporary file is always new, so what is missing is its folder. */
function writeReason(error: unknown): string {
  return systemCode(error) === 'ENOENT' ? 'its folder does not exist' : systemReason(error);
}

/** Whether a file could not be written because there is no room left. */
export function isDiskFull(error: unknown): boolean {
  const code = systemCode(error instanceof FileWriteError ? error.cause : error);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * Writes a file so that at every moment its name stands for either the old content or the new, whole:
 * a temporary file in the same folder is written, synced and renamed, then the folder is synced.
 * @throws {FileWriteError} when it could not be written; the old content is then still there.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | string): Promise<void> {
  await writeAtomically(path, (file) => file.writeFile(content));
}

/**
 * As `writeFileAtomically`, for content that comes piece by piece: it may be written at any place of the file.
 * @param write Whatever it throws takes the temporary file away; an abort's reason is thrown on as it is.
 */
export async function writeAtomically(
  path: string,
  write: (file: FileHandle) => Promise<void>,
  signal?: AbortSignal,
): Promise<void> {
  const temporary = unfinishedPath(path);
  try {
    await writeSynced(temporary, write);
    signal?.throwIfAborted();
    await rename(temporary, path);
  } catch (error) {
    await rm(temporary, { force: true }).catch(() => undefined);
    signal?.throwIfAborted();
    throw new FileWriteError(path, error);
  }
  await syncFolder(dirname(path));
}

/**
 * Gives a file that others wrote its name, so that both survive a power cut: the file is synced, renamed, then the folder synced.
 * Both names lie in one folder.
 * @throws the system's error.
 */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  // Windows syncs only what is open for writing.
  const file = await open(from, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** Where a file is while it is written, beside the path that it is to have: `.settings.json.0f1e2d3c-….tmp`. */
export function unfinishedPath(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, MAX_NAME_PART)}.${randomUUID()}.tmp`);
}

/** Removes what processes left in a folder that were ended while they wrote. None may be writing there. Never rejects. */
export async function removeUnfinished(folder: string): Promise<void> {
  const names = await readdir(folder).catch((): string[] => []);
  const unfinished = names.filter((name) => UNFINISHED.test(name));
  await Promise.all(unfinished.map((name) => rm(join(folder, name), { force: true }).catch(() => undefined)));
}

async function writeSynced(path: string, write: (file: FileHandle) => Promise<void>): Promise<void> {
  const file = await open(path, 'wx');
  try {
    await write(file);
    await file.sync();
  } finally {
    await file.close();
  }
}

/** Makes the rename itself survive a power cut. Windows cannot open a folder and needs none of it. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
