import type { FailureCode } from '../../shared/contract/result';
import { UserError } from '../../shared/user-error';

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

const CODES: Readonly<Record<IdxProblem, FailureCode>> = {
  'damaged-gzip': 'idx-damaged-gzip',
  'no-header': 'idx-ends-early',
  'not-idx': 'idx-unknown-kind',
  'ends-early': 'idx-ends-early',
  'too-long': 'idx-too-long',
  'too-large': 'idx-too-large',
  'other-kind': 'idx-unknown-kind',
  'wrong-checksum': 'file-unreadable',
};

/** A file that is no IDX file, or one that does not hold what its header or its checksum says. */
export class IdxError extends UserError {
  override readonly name = 'IdxError';

  constructor(
    readonly problem: IdxProblem,
    message: string,
    options?: ErrorOptions,
  ) {
    super(CODES[problem], { ...options, message });
  }
}
