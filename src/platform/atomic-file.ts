import { randomUUID } from 'node:crypto';
import { open, readdir, rename, rm, type FileHandle } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';
import { systemCode, systemReason } from './system-error';
import { UserError } from '../shared/user-error';

/** Number of characters of a file's name that its temporary name contains: file systems allow 255 bytes in total. */
const MAX_NAME_PART = 60;

/** Matches the file names that `unfinishedPath` returns. */
const UNFINISHED = /^\..+\.[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\.tmp$/;

/** A file that could not be written; `cause` is the system's error, which may name a temporary file. */
export class FileWriteError extends UserError {
  override readonly name = 'FileWriteError';
  constructor(
    /** Path of the file that should have been written. */
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

/** The temporary file is always new, so `ENOENT` means that its folder is missing. */
function writeReason(error: unknown): string {
  return systemCode(error) === 'ENOENT' ? 'its folder does not exist' : systemReason(error);
}

/** Whether a file could not be written because the disk is full. */
export function isDiskFull(error: unknown): boolean {
  const code = systemCode(error instanceof FileWriteError ? error.cause : error);
  return code === 'ENOSPC' || code === 'EDQUOT';
}

/**
 * Writes a file atomically: at every moment its name refers to either the complete old content or the complete new
 * content. A temporary file in the same folder is written, synced and renamed, then the folder is synced.
 * @throws {FileWriteError} if it could not be written; the old content is then unchanged.
 */
export async function writeFileAtomically(path: string, content: Uint8Array | string): Promise<void> {
  await writeAtomically(path, (file) => file.writeFile(content));
}

/**
 * Like `writeFileAtomically`, for content that is written in chunks, at any offset of the file.
 * @param write If it throws, the temporary file is deleted. The reason of an abort is rethrown unchanged.
 * @throws {FileWriteError} if it could not be written; the old content is then unchanged.
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
 * Renames a completed file so that it survives a power failure: the file is synced, renamed, then the folder is
 * synced. Both paths must be in the same folder.
 * @throws the system's error.
 */
export async function moveIntoPlace(from: string, to: string): Promise<void> {
  // Windows can only sync files that are open for writing.
  const file = await open(from, 'r+');
  try {
    await file.sync();
  } finally {
    await file.close();
  }
  await rename(from, to);
  await syncFolder(dirname(to));
}

/** The temporary path of a file while it is written, in the same folder: `.settings.json.0f1e2d3c-….tmp`. */
export function unfinishedPath(path: string): string {
  return join(dirname(path), `.${basename(path).slice(0, MAX_NAME_PART)}.${randomUUID()}.tmp`);
}

/**
 * Removes unfinished files of processes that exited while writing to a folder. No process may be writing there. Never
 * rejects.
 */
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

/** Makes a rename survive a power failure. Windows cannot open a folder and does not need this. */
async function syncFolder(path: string): Promise<void> {
  if (process.platform === 'win32') return;
  const folder = await open(path, 'r');
  try {
    await folder.sync();
  } finally {
    await folder.close();
  }
}
