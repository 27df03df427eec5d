import { Network } from '../../engine/network/network';
import { readModelFile } from '../../engine/files/model-file';
import type { PredictAnswer, PredictRequest } from '../../shared/contract/predictor-port';
import type { ModelCard } from '../../shared/model/card';
import { PIXEL_COUNT } from '../../shared/mnist';

/** First calls are up to fifty times slower than later ones, because the kernels choose their algorithms. */
const WARM_UP_CALLS = 5;

export interface ActiveModel {
  readonly card: ModelCard;
  readonly network: Network;
}

const IN_USE_MS = 1000;

/** Answers requests with the active model, which can be replaced between requests. */
export class Predictor {
  #active: ActiveModel | undefined;
  #askedAt = -Infinity;

  /** @param onReplaced Called before the network of the active model is disposed. */
  constructor(private readonly onReplaced: () => void = () => undefined) {}

  get active(): ActiveModel | undefined {
    return this.#active;
  }

  /**
   * Makes the model in this file active after reading, verifying and warming it up. Until then, and if that fails,
   * the previous model stays active.
   * @throws {ModelFileError} if the file is not a valid model.
   */
  async load(path: string): Promise<ModelCard> {
    const { card, weights } = await readModelFile(path);
    const network = new Network(card.recipe, weights);
    const blank = new Float32Array(PIXEL_COUNT);
    for (let call = 0; call < WARM_UP_CALLS; call += 1) network.predict(blank, 1);
    this.dispose();
    this.#active = { card, network };
    return card;
  }

  /** Whether a prediction was requested in the last second: the user may be drawing. */
  get isInUse(): boolean {
    return performance.now() - this.#askedAt < IN_USE_MS;
  }

  /** Answers a request with the active model. */
  answer({ id, pixels }: PredictRequest): PredictAnswer {
    if (!this.#active) return { kind: 'predict', ok: false, id, error: 'No model is loaded.' };
    const { card, network } = this.#active;
    const start = performance.now();
    this.#askedAt = start;
    const probabilities = Array.from(network.predict(pixels, 1), (value) => Math.min(1, value));
    const milliseconds = performance.now() - start;
    return { kind: 'predict', ok: true, id, modelId: card.id, probabilities, milliseconds };
  }

  dispose(): void {
    if (!this.#active) return;
    this.onReplaced();
    this.#active.network.dispose();
    this.#active = undefined;
  }
}
