import { UserError, type UserErrorOptions } from '../../shared/user-error';

export type ModelFileErrorCode = 'file-missing' | 'file-unreadable' | 'not-a-model' | 'model-damaged';

/** A model file that cannot be used. The code is one of the app's failure codes. */
export class ModelFileError extends UserError {
  override readonly name = 'ModelFileError';

  constructor(
    readonly code: ModelFileErrorCode,
    message: string,
    options: Omit<UserErrorOptions, 'message'> = {},
  ) {
    super(code, { ...options, message });
  }
}
