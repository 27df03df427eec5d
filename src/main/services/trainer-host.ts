import type { MessagePortMain } from 'electron';
import { trainerContract } from '../../shared/contract/services';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type TrainerService = UtilityService<typeof trainerContract, MessagePortMain>;

/** Creates the service for one run. It is not restarted: a run whose process exits is interrupted. */
export function createTrainer(entry: string, log: Log): TrainerService {
  const name = 'trainer';
  return new UtilityService({
    ...SERVICE_TIMING,
    restartDelays: [],
    name,
    contract: trainerContract,
    log,
    fork: () => forkUtility({ name, entry, log }),
  });
}
