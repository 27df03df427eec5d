import { IdxError, type IdxProblem } from '../../platform/idx/idx-error';
import { type FailureCode, Refusal } from '../../shared/contract/result';

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

/** Says as a refusal why an IDX file could not be read. A refusal stays as it is. */
export function idxRefusal(error: unknown, name: string): Refusal {
  if (error instanceof Refusal) return error;
  return new Refusal(error instanceof IdxError ? CODES[error.problem] : 'file-unreadable', name);
}
