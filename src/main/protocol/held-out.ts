import { Readable } from 'node:stream';
import { loadOrigins } from '../../engine/data/qmnist';
import { holdOut } from '../../engine/data/splits';
import { UserError } from '../../shared/user-error';
import { heldOutPath } from '../../shared/contract/app-urls';
import { SPLIT_SIZES } from '../../shared/mnist';
import type { ModelStore } from '../models/model-store';
import type { DataSource } from './served-data';

/**
 * Serves which training samples were held out to choose a model, as `heldOutPath` describes. Models trained on other
 * datasets have none.
 */
export function heldOutSource(models: Pick<ModelStore, 'find'>, assets: string): DataSource {
  return async (address) => {
    const [, modelId = ''] = /^\/data\/held-out\/([0-9a-f-]+)$/.exec(address) ?? [];
    if (address !== heldOutPath(modelId)) return null;
    const model = await models.find(modelId).catch(() => null);
    if (model?.card.training.data !== 'MNIST') return null;
    const { recipe } = model.card;
    const { writers } = await loadOrigins(assets, 'train');
    const bytes = new Uint8Array(SPLIT_SIZES.train);
    try {
      const { validation } = holdOut(recipe.validation, SPLIT_SIZES.train, writers, recipe.seed);
      for (const sample of validation) bytes[sample] = 1;
    } catch (error) {
      if (error instanceof UserError) return null;
      throw error;
    }
    return { bytes: bytes.length, stream: Readable.from([bytes]) };
  };
}
