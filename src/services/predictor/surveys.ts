import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { FileWriteError, isDiskFull } from '../../platform/atomic-file';
import type { Network } from '../../engine/network/network';
import { computeSurvey } from '../../engine/predict/survey/compute-survey';
import { loadSurvey, type LoadedSurvey } from '../../engine/predict/survey/survey-file';
import { systemCode } from '../../platform/user-error';
import type { FailureCode } from '../../shared/contract/result';
import type { predictorContract, ServiceEvent, ServiceRequest } from '../../shared/contract/services';
import { SAMPLE_COUNT } from '../../shared/mnist';

/** Milliseconds between two words of progress. */
const TELL_EVERY = 100;

type SurveyOrder = ServiceRequest<typeof predictorContract, 'survey:begin'>;
type SurveyEvent = ServiceEvent<typeof predictorContract>;

export interface SurveysOptions {
  /** Pictures of the training samples, then of the test samples. */
  readonly images: () => Promise<readonly Uint8Array[]>;
  readonly tell: (event: SurveyEvent) => void;
  /** Whether predictions are asked for just now. */
  readonly isPredicting: () => boolean;
}

/** The survey of the active model: read where it was computed before, else computed between other work. */
export class Surveys {
  readonly #options: SurveysOptions;
  #stop = new AbortController();
  #ready: LoadedSurvey | undefined;

  constructor(options: SurveysOptions) {
    this.#options = options;
  }

  /** The survey of the model that was surveyed last, once it is ready. */
  get ready(): LoadedSurvey | undefined {
    return this.#ready;
  }

  /** Begins a survey, in the place of any other; how it goes on is told. */
  begin(network: Network, order: SurveyOrder): void {
    this.forget();
    const { signal } = this.#stop;
    void this.#survey(network, order, signal);
  }

  /** Ends what is under way and drops what is ready: the network may be disposed then. */
  forget(): void {
    this.#stop.abort();
    this.#stop = new AbortController();
    this.#ready = undefined;
  }

  async #survey(network: Network, order: SurveyOrder, signal: AbortSignal): Promise<void> {
    const { job } = order;
    const { tell } = this.#options;
    try {
      const survey = await this.#loadOrCompute(network, order, signal);
      signal.throwIfAborted();
      this.#ready = survey;
      tell({ type: 'ready', job, probabilitiesStart: survey.probabilitiesStart });
    } catch (error) {
      if (signal.aborted) return;
      console.error(error);
      tell({ type: 'failed', job, failure: failureCode(error) });
    }
  }

  async #loadOrCompute(network: Network, order: SurveyOrder, signal: AbortSignal): Promise<LoadedSurvey> {
    const { job, path, checksum } = order;
    const { featureCount } = network;
    const known = await loadSurvey(path, checksum, featureCount).catch((error: unknown) => {
      if (systemCode(error) !== 'ENOENT') console.error(error);
      return undefined;
    });
    if (known) return known;
    await mkdir(dirname(path), { recursive: true }).catch(() => undefined);
    const images = await this.#options.images();
    signal.throwIfAborted();
    let told = performance.now();
    const onProgress = (done: number): void => {
      if (performance.now() - told < TELL_EVERY) return;
      told = performance.now();
      this.#options.tell({ type: 'progress', job, done: Math.min(done, SAMPLE_COUNT) });
    };
    const { isPredicting: isShared } = this.#options;
    await computeSurvey({ network, model: checksum, images, path, signal, isShared, onProgress });
    return loadSurvey(path, checksum, featureCount);
  }
}

function failureCode(error: unknown): FailureCode {
  if (!(error instanceof FileWriteError)) return 'unexpected';
  return isDiskFull(error) ? 'disk-full' : 'file-unwritable';
}
