import type { Failure } from '../../../shared/contract/result';

/** Why the content of a file cannot be had, as `shell.failure` says it. */
export type UnreadableFile = Extract<Failure['code'], 'file-missing' | 'file-unreadable'>;

/**
 * Why reading a dropped or pasted file failed: it was deleted or moved since, or must not be read.
 * @throws The error itself where it is another.
 */
export function whyUnreadable(error: unknown): UnreadableFile {
  if (!(error instanceof DOMException)) throw error;
  return error.name === 'NotFoundError' ? 'file-missing' : 'file-unreadable';
}
