import { IdxError } from '../../platform/idx/idx-error';
import { UserError } from '../../shared/user-error';

/** Adds the file's name to an error. Any error other than a user error means that the file could not be read. */
export function namedError(error: unknown, name: string): UserError {
  if (error instanceof UserError && !(error instanceof IdxError)) return error;
  const code = error instanceof IdxError ? error.failure.code : 'file-unreadable';
  return new UserError(code, { detail: name, cause: error });
}
