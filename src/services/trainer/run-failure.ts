import { DatasetError } from '../../engine/data/dataset';
import { TrainingDivergedError } from '../../engine/train/trainer';
import { UserError } from '../../shared/user-error';
import type { RunEventOf, RunFailure } from '../../shared/training/events';

/** Error messages of V8, the C++ library and TensorFlow's allocator. */
const OUT_OF_MEMORY = /allocation failed|bad_alloc|OOM when allocating/i;

/** The failure code and message to emit for the error that ended a run. */
export function failureOf(error: unknown): Pick<RunEventOf<'failed'>, 'code' | 'message'> {
  const message = error instanceof UserError ? error.message : 'Training failed. See the log for details.';
  return { code: codeOf(error), message };
}

function codeOf(error: unknown): RunFailure {
  if (error instanceof TrainingDivergedError) return 'diverged';
  if (error instanceof DatasetError) return 'data-set';
  return error instanceof Error && OUT_OF_MEMORY.test(error.message) ? 'out-of-memory' : 'unexpected';
}
