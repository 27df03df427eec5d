import type { MessagePortMain } from 'electron';
import { UserError } from '../../shared/user-error';
import { comparisonContract } from '../../shared/contract/services';
import type { Comparison } from '../../shared/model/comparison';
import type { Log } from '../log';
import { forkUtility } from './electron-process';
import { SERVICE_TIMING } from './timing';
import { UtilityService } from './utility-service';

export type ComparisonService = UtilityService<typeof comparisonContract, MessagePortMain>;

/** Upper limit for a large network on a machine that is also training. */
const REQUEST_TIMEOUT_MS = 300_000;

/** Creates the service for one comparison. */
export function createComparisonService(entry: string, log: Log): ComparisonService {
  const name = 'comparison';
  return new UtilityService({
    ...SERVICE_TIMING,
    restartDelays: [],
    requestTimeout: REQUEST_TIMEOUT_MS,
    name,
    contract: comparisonContract,
    log,
    // The same thread count as the predictor, so that the measured speed is what the user gets.
    fork: () => forkUtility({ name, entry, log, environment: { INKLING_THREADS: '1' } }),
  });
}

/** Compares pairs of models, one pair at a time, each in its own process so that its memory is freed. */
export class ModelComparer {
  readonly #create: () => ComparisonService;
  #last: Promise<unknown> = Promise.resolve();
  #running: ComparisonService | undefined;
  #closed = false;

  constructor(create: () => ComparisonService) {
    this.#create = create;
  }

  /**
   * Compares two models on the test split.
   * @param candidate Path of a model file, like `active`.
   * @throws {UserError} if a model cannot be loaded, or the comparer is closed.
   * @throws {ServiceError} if the process exits or times out.
   */
  compare(candidate: string, active: string): Promise<Comparison> {
    const comparison = this.#last.then(() => this.#compare(candidate, active));
    this.#last = comparison.catch(() => undefined);
    return comparison;
  }

  /** Stops the comparisons in progress and rejects new ones. */
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
