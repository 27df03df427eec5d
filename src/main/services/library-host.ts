import type { MessagePortMain } from 'electron';
import { libraryContract } from '../../shared/contract/services';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type LibraryService = UtilityService<typeof libraryContract, MessagePortMain>;

/**
 * Creates the service that owns the library's file. Only for the holder of the single-instance lock: each start of
 * the process removes a lock file that an earlier process left.
 */
export function createLibrary(entry: string, file: string, log: Log): LibraryService {
  const name = 'library';
  let starts = 0;
  return new UtilityService({
    ...SERVICE_TIMING,
    name,
    contract: libraryContract,
    log,
    fork: () => {
      starts += 1;
      // The first start marks unfinished runs as interrupted. After a restart of the library, this app's runs may
      // still be training.
      const args = starts === 1 ? [file, '--interrupt-runs'] : [file];
      return forkUtility({ name, entry, args, log });
    },
  });
}
