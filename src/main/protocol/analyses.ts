import { Readable } from 'node:stream';
import { mapPath, DATA_PATHS } from '../../shared/contract/app-urls';
import type { AnalysisFiles } from '../analyses/analysis-files';
import type { DataSource, ServedData } from './served-data';

/** Serves out-of-sample probabilities as `DATA_PATHS.outOfSample` describes, and maps as `mapPath` does. */
export function analysesSource(files: Pick<AnalysisFiles, 'audit' | 'map'>): DataSource {
  return async (address) => {
    if (address === DATA_PATHS.outOfSample) return served((await files.audit())?.packed ?? null);
    const [, modelId = ''] = /^\/data\/map\/([0-9a-f-]+)$/.exec(address) ?? [];
    return address === mapPath(modelId) ? served(await files.map(modelId)) : null;
  };
}

function served(bytes: Uint8Array | null): ServedData | null {
  return bytes && { bytes: bytes.length, stream: Readable.from([bytes]) };
}
