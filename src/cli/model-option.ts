import { type Model, readModelFile } from '../engine/files/model-file';
import { Network } from '../engine/network/network';
import type { Context } from './context';

export const MODEL_OPTION = ['--model <file>', 'model file (default: the built-in model)'] as const;

/**
 * Reads and verifies a model.
 * @param file Path of the model file. @default the bundled model
 * @throws {ModelFileError}
 */
export async function readModel({ paths }: Context, file: string | undefined): Promise<Model> {
  return readModelFile(file ?? paths.bundledModel);
}

/** Calls `use` with the model's network and disposes of the network afterwards. */
export async function withNetwork<T>(
  { card, weights }: Model,
  use: (network: Network) => Promise<T>,
): Promise<T> {
  const network = new Network(card.recipe, weights);
  try {
    return await use(network);
  } finally {
    network.dispose();
  }
}
