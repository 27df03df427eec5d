import type { MessagePortMain } from 'electron';
import { analystContract } from '../../shared/contract/services';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type AnalystService = UtilityService<typeof analystContract, MessagePortMain>;

/** A process for one analysis. It is not restarted: an analysis that lost its process has failed. */
export function createAnalyst(entry: string, log: Log): AnalystService {
  const name = 'analyst';
  return new UtilityService({
    ...SERVICE_TIMING,
    restartDelays: [],
    name,
    contract: analystContract,
    log,
    fork: () => forkUtility({ name, entry, log }),
  });
}
