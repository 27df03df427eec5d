import type { Failure } from '../../../shared/contract/result';

/** The failure code for a file that cannot be read, as in `shell.failure`. */
export type UnreadableFile = Extract<Failure['code'], 'file-missing' | 'file-unreadable'>;

/**
 * Maps an error from reading a dropped or pasted file to a failure code: the file was deleted, moved or is
 * not readable.
 * @throws The error itself if it is any other.
 */
export function whyUnreadable(error: unknown): UnreadableFile {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'NotFoundError' ? 'file-missing' : 'file-unreadable';
}
