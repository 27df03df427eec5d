import { basename } from 'node:path';
import { FileWriteError, isDiskFull } from '../../platform/atomic-file';
import { systemCode } from '../../platform/user-error';
import { Refusal } from '../../shared/contract/result';

/** Turns the failure to write a file into a `Refusal`; for `catch`. */
export function asWriteRefusal(error: unknown): never {
  const cause = error instanceof FileWriteError ? error.cause : error;
  if (systemCode(cause) === undefined) throw error;
  throw new Refusal(isDiskFull(cause) ? 'disk-full' : 'file-unwritable', nameIn(error));
}

function nameIn(error: unknown): string | undefined {
  return error instanceof Error && 'path' in error && typeof error.path === 'string'
    ? basename(error.path)
    : undefined;
}
