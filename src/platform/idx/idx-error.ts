import { UserError } from '../user-error';

/** What is wrong with an IDX file. */
export type IdxProblem =
  | 'damaged-gzip'
  /** It ends before its first four bytes, which say what it is. */
  | 'no-header'
  | 'not-idx'
  | 'ends-early'
  | 'too-long'
  | 'too-large'
  /** An IDX file, but not of the type or the number of dimensions that its use needs. */
  | 'other-kind'
  | 'wrong-checksum';

/** A file that is no IDX file, or one that does not hold what its header or its checksum says. */
export class IdxError extends UserError {
  override readonly name = 'IdxError';

  constructor(
    readonly problem: IdxProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(message, options);
  }
}
