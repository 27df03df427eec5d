import { type ModelCard, modelCardSchema } from '../../shared/model/card';
import { ModelFileError } from './model-file-error';
import { decodeHeader as decodeTensorHeader, type Metadata, TensorFileError } from './tensor-file-header';

export { MAX_HEADER_BYTES } from './tensor-file-header';

/**
 * Locates the header of a model file without parsing it.
 * @throws {ModelFileError} if this is not a model file or is truncated.
 */
export function decodeHeader(file: Buffer): {
  /** SHA-256 of the file, as stored in its header. */
  readonly storedHash: string;
  readonly parse: () => { readonly card: ModelCard };
} {
  return asModelFile(() => {
    const { storedHash, parse } = decodeTensorHeader(file);
    return { storedHash, parse: () => asModelFile(() => ({ card: parseCard(parse().metadata) })) };
  });
}

/** @throws {ModelFileError} */
export function parseCard({ card }: Metadata): ModelCard {
  try {
    return modelCardSchema.parse(JSON.parse(card ?? ''));
  } catch (cause) {
    const message = 'The model was made by another version of Inkling, or its card is not valid.';
    throw new ModelFileError('not-a-model', message, { cause });
  }
}

/**
 * Converts a {@link TensorFileError} into a {@link ModelFileError}.
 * @throws {ModelFileError}
 */
export function asModelFile<T>(read: () => T): T {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof TensorFileError)) throw error;
    const options = { cause: error };
    throw error.kind === 'foreign'
      ? new ModelFileError('not-a-model', 'This is not an Inkling model.', options)
      : new ModelFileError('model-damaged', `The model file is damaged: ${error.message}.`, options);
  }
}
