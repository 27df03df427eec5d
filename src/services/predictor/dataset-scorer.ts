import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import type { Network } from '../../engine/network/network';
import { computeDatasetPredictions } from '../../engine/predict/dataset-predictions/compute-dataset-predictions';
import {
  loadDatasetPredictions,
  type DatasetPredictions,
} from '../../engine/predict/dataset-predictions/dataset-predictions-file';
import { systemCode } from '../../platform/system-error';
import { failureOf } from '../../shared/user-error';
import type { predictorContract, ServiceEvent, ServiceRequest } from '../../shared/contract/services';
import { SAMPLE_COUNT } from '../../shared/mnist';

/** Milliseconds between two progress events. */
const REPORT_EVERY = 100;

type ScoringOrder = ServiceRequest<typeof predictorContract, 'scoring:begin'>;
type ScoringEvent = ServiceEvent<typeof predictorContract>;

export interface DatasetScorerOptions {
  /** Images of the training split, then of the test split. */
  readonly images: () => Promise<readonly Uint8Array[]>;
  readonly emit: (event: ScoringEvent) => void;
  /** Whether predictions are being requested at the moment. */
  readonly isPredicting: () => boolean;
}

/**
 * Dataset predictions of the active model: read from disk if they were computed before, otherwise computed when idle.
 */
export class DatasetScorer {
  readonly #options: DatasetScorerOptions;
  #stop = new AbortController();
  #ready: DatasetPredictions | undefined;

  constructor(options: DatasetScorerOptions) {
    this.#options = options;
  }

  /** The dataset predictions of the last scored model, once they are ready. */
  get ready(): DatasetPredictions | undefined {
    return this.#ready;
  }

  /** Starts scoring with a network, cancelling any other scoring; emits events. */
  begin(network: Network, order: ScoringOrder): void {
    this.forget();
    const { signal } = this.#stop;
    void this.#score(network, order, signal);
  }

  /** Cancels scoring and drops its results, so that the network can be disposed. */
  forget(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#ready = undefined;
  }

  async #score(network: Network, order: ScoringOrder, signal: AbortSignal): Promise<void> {
    const { job } = order;
    const { emit } = this.#options;
    try {
      const predictions = await this.#loadOrCompute(network, order, signal);
      signal.throwIfAborted();
      this.#ready = predictions;
      emit({ type: 'ready', job, probabilitiesStart: predictions.probabilitiesStart });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      emit({ type: 'failed', job, failure: failureOf(error).code });
    }
  }

  async #loadOrCompute(
    network: Network,
    order: ScoringOrder,
    signal: AbortSignal,
  ): Promise<DatasetPredictions> {
    const { job, path, checksum } = order;
    const { featureCount } = network;
    const known = await loadDatasetPredictions(path, checksum, featureCount).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') console.error(error);
      return undefined;
    });
    if (known) return known;
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    const images = await this.#options.images();
    signal.throwIfAborted();
    let reported = performance.now();
    const onProgress = (done: number): void => {
      if (performance.now() - reported < REPORT_EVERY) return;
      reported = performance.now();
      this.#options.emit({ type: 'progress', job, done: Math.min(done, SAMPLE_COUNT) });
    };
    const { isPredicting: isShared } = this.#options;
    await computeDatasetPredictions({ network, model: checksum, images, path, signal, isShared, onProgress });
    return loadDatasetPredictions(path, checksum, featureCount);
  }
}
