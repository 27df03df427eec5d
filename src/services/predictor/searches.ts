import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { nearestNeighbours } from '../../engine/predict/dataset-predictions/neighbours';
import type { NearestAnswer, NearestRequest } from '../../shared/contract/predictor-port';
import { LatestOnly } from '../../shared/latest-only';
import type { Predictor } from './predictor';
import type { DatasetScorer } from './dataset-scorer';

interface Asked {
  readonly request: NearestRequest;
  readonly answer: (answer: NearestAnswer) => void;
}

/** Answers requests for nearest neighbours: one is computed at a time, and at most one waits. */
export class Searches {
  readonly #questions = new LatestOnly<Asked>(
    (asked) => this.#answer(asked),
    ({ request, answer }) => answer(failure(request.id, 'superseded')),
  );

  constructor(
    private readonly predictor: Predictor,
    private readonly scorer: DatasetScorer,
  ) {}

  /** Queues a request. Each gets one answer; a newer request supersedes a waiting one. */
  take(request: NearestRequest, answer: (answer: NearestAnswer) => void): void {
    this.#questions.put({ request, answer });
  }

  async #answer({ request, answer }: Asked): Promise<void> {
    // Pending predictions are answered first.
    await yieldToEvents();
    const found = await this.#search(request).catch((error: unknown) => {
      console.error(error);
      return failure(request.id, 'gone');
    });
    answer(found);
  }

  async #search({ id, pixels, count, except }: NearestRequest): Promise<NearestAnswer> {
    const begun = performance.now();
    const { active } = this.predictor;
    const predictions = this.scorer.ready;
    if (!active || !predictions) return failure(id, 'not-ready');
    if (!predictions.trainFeatures) return failure(id, 'too-many-features');
    const query = active.network.features(pixels, 1);
    const neighbours = await nearestNeighbours(predictions.trainFeatures, query, count, except);
    const milliseconds = performance.now() - begun;
    return { kind: 'nearest', ok: true, id, modelId: active.card.id, ...neighbours, milliseconds };
  }
}

function failure(id: number, reason: Extract<NearestAnswer, { ok: false }>['reason']): NearestAnswer {
  return { kind: 'nearest', ok: false, id, reason };
}
