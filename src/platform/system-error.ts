import { getSystemErrorMap } from 'node:util';

/** The code of a failed system call, such as `ENOENT`; undefined for any other error. */
export function systemCode(error: unknown): string | undefined {
  return error instanceof Error && 'code' in error && typeof error.code === 'string' ? error.code : undefined;
}

const REASONS: Readonly<Record<string, string>> = {
  ENOENT: 'it does not exist',
  ENOTDIR: 'part of its path is not a folder',
  EISDIR: 'it is a folder',
  EACCES: 'permission is denied',
  EPERM: 'permission is denied',
  EROFS: 'it is on a read-only disk',
  ENOSPC: 'the disk is full',
  EDQUOT: 'the disk quota is exceeded',
  EMFILE: 'too many files are open',
  ENAMETOOLONG: 'its name is too long',
};

/**
 * Describes why a system call failed: "it does not exist". Does not name the file: only the caller knows whether it
 * is the user's.
 */
export function systemReason(error: unknown): string {
  const code = systemCode(error);
  return (
    (code && REASONS[code]) ??
    systemMessage(error) ??
    (error instanceof Error ? error.message : String(error))
  );
}

/** The system's own message for a failed call, such as "resource busy or locked". */
function systemMessage(error: unknown): string | undefined {
  if (!(error instanceof Error && 'errno' in error && typeof error.errno === 'number')) return undefined;
  return getSystemErrorMap().get(error.errno)?.[1];
}
