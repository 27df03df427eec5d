import { IdxError } from '../../platform/idx/idx-error';
import { UserError } from '../../shared/user-error';

/** The error of a file in a folder, with the file's name; any error but a user error means that it could not be read. */
export function namedError(error: unknown, name: string): UserError {
  if (error instanceof UserError && !(error instanceof IdxError)) return error;
  const code = error instanceof IdxError ? error.failure.code : 'file-unreadable';
  return new UserError(code, { detail: name, cause: error });
}
