import { setImmediate as yieldToEvents } from 'node:timers/promises';
import { z } from 'zod';
import { nearestNeighbours } from '../../engine/predict/dataset-predictions/neighbours';
import {
  nearestRequestSchema,
  type NearestAnswer,
  type NearestRequest,
} from '../../shared/contract/predictor-port';
import type { Predictor } from './predictor';
import type { DatasetScorer } from './dataset-scorer';

interface Asked {
  readonly request: NearestRequest;
  readonly answer: (answer: NearestAnswer) => void;
}

const answerable = z.looseObject({ kind: z.literal('nearest'), id: z.int() });

/**
 * Answers questions for neighbours. One is under way and one waits, and a newer one takes the place of the one that
 * waits: there is never a queue.
 */
export class Searches {
  #waiting: Asked | undefined;
  #isBusy = false;

  constructor(
    private readonly predictor: Predictor,
    private readonly scorer: DatasetScorer,
  ) {}

  /**
   * Takes a message that is a question for neighbours; each gets one answer.
   * @returns Whether it was one.
   */
  take(message: unknown, answer: (answer: NearestAnswer) => void): boolean {
    const asked = answerable.safeParse(message);
    if (!asked.success) return false;
    const request = nearestRequestSchema.safeParse(message);
    if (!request.success) {
      answer(refusal(asked.data.id, 'invalid'));
      return true;
    }
    this.#waiting?.answer(refusal(this.#waiting.request.id, 'superseded'));
    this.#waiting = { request: request.data, answer };
    if (!this.#isBusy) void this.#work();
    return true;
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    // Predictions that came with it go first.
    await yieldToEvents();
    for (let asked = this.#next(); asked; asked = this.#next()) {
      const { id } = asked.request;
      const found = await this.#search(asked.request).catch((error: unknown) => {
        console.error(error);
        return refusal(id, 'gone');
      });
      asked.answer(found);
    }
    this.#isBusy = false;
  }

  #next(): Asked | undefined {
    const next = this.#waiting;
    this.#waiting = undefined;
    return next;
  }

  async #search({ id, pixels, count, except }: NearestRequest): Promise<NearestAnswer> {
    const begun = performance.now();
    const { active } = this.predictor;
    const predictions = this.scorer.ready;
    if (!active || !predictions) return refusal(id, 'not-ready');
    if (!predictions.trainFeatures) return refusal(id, 'too-many-features');
    const query = active.network.features(pixels, 1);
    const neighbours = await nearestNeighbours(predictions.trainFeatures, query, count, except);
    const milliseconds = performance.now() - begun;
    return { kind: 'nearest', ok: true, id, modelId: active.card.id, ...neighbours, milliseconds };
  }
}

function refusal(id: number, reason: Extract<NearestAnswer, { ok: false }>['reason']): NearestAnswer {
  return { kind: 'nearest', ok: false, id, reason };
}
