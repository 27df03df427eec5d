/**
 * Why something that the user asked for failed, as a code that the interface turns into a sentence.
 * `detail` names the thing concerned (a file, a layer), never a stack.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
}

export const FAILURE_CODES = [
  /** The request was not understood; a programming mistake. */
  'invalid-request',
  /** There is no such file, or it was deleted or moved meanwhile. */
  'file-missing',
  /** The file could not be read or written. */
  'file-unreadable',
  'file-unwritable',
  /** The file is not of the format that its use needs. */
  'not-a-drawing',
  'not-a-recipe',
  'not-a-model',
  'model-damaged',
  'model-in-use',
  'too-large',
  'disk-full',
  /** A run is under way already. */
  'run-in-progress',
  'no-such-run',
  'no-such-model',
  'no-such-sample',
  'library-unavailable',
  /** A recipe, dataset or checkpoint that a run cannot use. */
  'recipe-unusable',
  'dataset-unusable',
  'checkpoint-unusable',
  'training-diverged',
  /** A folder of IDX files that cannot be opened. */
  'no-idx-files',
  'idx-damaged-gzip',
  'idx-ends-early',
  'idx-too-long',
  'idx-too-large',
  'idx-unknown-kind',
  'idx-empty',
  'idx-without-labels',
  'idx-counts-differ',
  'idx-sizes-differ',
  'idx-label-out-of-range',
  'unexpected',
] as const;
export type FailureCode = (typeof FAILURE_CODES)[number];

/** Every answer over IPC: an exception would lose its type on the way. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
