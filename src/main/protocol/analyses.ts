import { Readable } from 'node:stream';
import { mapPath, DATA_PATHS, SHIPPED_MAP_PATH } from '../../shared/contract/app-urls';
import type { AnalysisFiles } from '../analyses/analysis-files';
import type { DataSource, ServedData } from './served-data';

/**
 * Serves out-of-sample probabilities as `DATA_PATHS.outOfSample` describes, and maps as `mapPath` and
 * `SHIPPED_MAP_PATH` do.
 */
export function analysesSource(files: Pick<AnalysisFiles, 'audit' | 'map' | 'shippedMap'>): DataSource {
  return async (address) => {
    if (address === DATA_PATHS.outOfSample) return served((await files.audit())?.packed ?? null);
    if (address === SHIPPED_MAP_PATH) return served(await files.shippedMap());
    const [, modelId = ''] = /^\/data\/map\/([0-9a-f-]+)$/.exec(address) ?? [];
    return address === mapPath(modelId) ? served(await files.map(modelId)) : null;
  };
}

function served(bytes: Uint8Array | null): ServedData | null {
  return bytes && { bytes: bytes.length, stream: Readable.from([bytes]) };
}
