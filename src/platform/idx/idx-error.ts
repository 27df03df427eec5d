import type { FailureCode } from '../../shared/contract/result';
import { UserError } from '../../shared/user-error';

/** What is wrong with an IDX file. */
export type IdxProblem =
  | 'damaged-gzip'
  /** It ends before the four bytes that identify the format. */
  | 'no-header'
  | 'not-idx'
  | 'ends-early'
  | 'too-long'
  | 'too-large'
  /** An IDX file with another type or number of dimensions than required. */
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

/** A file that is not an IDX file, or does not match its header or checksum. */
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
