/**
 * Why something that the user asked for failed, as a code that the interface turns into a sentence.
 * `detail` names the thing concerned (a file, a layer), never a stack.
 */
export interface Failure {
  readonly code: FailureCode;
  readonly detail?: string;
}

export const FAILURE_CODES = [
  /** The request was invalid: a programming error. */
  'invalid-request',
  /** The file does not exist. */
  'file-missing',
  /** The file could not be read or written. */
  'file-unreadable',
  'file-unwritable',
  /** The file has the wrong format. */
  'not-a-drawing',
  'not-a-recipe',
  'not-a-model',
  'model-damaged',
  'model-in-use',
  'too-large',
  'disk-full',
  /** Another run is in progress. */
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

/** The response type of all IPC requests, since exceptions lose their type over IPC. */
export type Result<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly failure: Failure };
