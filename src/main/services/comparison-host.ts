import type { MessagePortMain } from 'electron';
import { UserError } from '../../shared/user-error';
import { comparisonContract } from '../../shared/contract/services';
import type { Comparison } from '../../shared/model/comparison';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type ComparisonService = UtilityService<typeof comparisonContract, MessagePortMain>;

/** A large network on a machine that trains meanwhile takes this long at most. */
const REQUEST_TIMEOUT_MS = 300_000;

/** A process for one comparison. */
export function createComparisonService(entry: string, log: Log): ComparisonService {
  const name = 'comparison';
  return new UtilityService({
    ...SERVICE_TIMING,
    restartDelays: [],
    requestTimeout: REQUEST_TIMEOUT_MS,
    name,
    contract: comparisonContract,
    log,
    // As the predictor has it: what is measured is the speed that a user gets.
    fork: () => forkUtility({ name, entry, log, environment: { INKLING_THREADS: '1' } }),
  });
}

/** Compares models, two at a time, each time in a process of its own whose memory goes with it. */
export class ModelComparer {
  readonly #create: () => ComparisonService;
  #last: Promise<unknown> = Promise.resolve();
  #running: ComparisonService | undefined;
  #closed = false;

  constructor(create: () => ComparisonService) {
    this.#create = create;
  }

  /**
   * @param candidate A model's file, as `active` is.
   * @throws UserError
   * @throws ServiceError where its process goes.
   */
  compare(candidate: string, active: string): Promise<Comparison> {
    const comparison = this.#last.then(() => this.#compare(candidate, active));
    this.#last = comparison.catch(() => undefined);
    return comparison;
  }

  /** Ends what is under way; nothing is begun any more. */
  async close(): Promise<void> {
    this.#closed = true;
    this.#running?.kill();
    await this.#last;
  }

  async #compare(candidate: string, active: string): Promise<Comparison> {
    if (this.#closed) throw new UserError('unexpected');
    const service = this.#create();
    this.#running = service;
    try {
      service.start();
      await service.whenReady();
      return await service.request('compare', { candidate, active });
    } finally {
      this.#running = undefined;
      await service.stop();
    }
  }
}
