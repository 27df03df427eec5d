import type { MessagePortMain } from 'electron';
import { analysisContract } from '../../shared/contract/services';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type AnalysisService = UtilityService<typeof analysisContract, MessagePortMain>;

/** Creates the service for one analysis. It is not restarted: an analysis whose process exits has failed. */
export function createAnalysisService(entry: string, log: Log): AnalysisService {
  const name = 'analysis';
  return new UtilityService({
    ...SERVICE_TIMING,
    restartDelays: [],
    name,
    contract: analysisContract,
    log,
    fork: () => forkUtility({ name, entry, log }),
  });
}
