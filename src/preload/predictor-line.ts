import { z } from 'zod';
import {
  nearestAnswerSchema,
  predictAnswerSchema,
  type NearestAnswer,
  type NearestRequest,
  type PredictAnswer,
  type PredictRequest,
} from '../shared/contract/predictor-port';

/** What is used of the browser's `MessagePort`. */
export interface BrowserPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

const askedId = z.looseObject({ id: z.int() });

/**
 * The page's line to the predictor. The port stays here, since it cannot cross the context bridge; a
 * restarted predictor comes with a new one. Whatever happens, each request gets one answer.
 */
export class PredictorLine {
  #port: BrowserPort | undefined;
  readonly #predictions = new Waiting<PredictAnswer>();
  readonly #searches = new Waiting<NearestAnswer>();

  connect(port: BrowserPort): void {
    this.disconnect();
    port.onmessage = ({ data }) => {
      if (isOfSearch(data)) settleIfGood(this.#searches, nearestAnswerSchema.safeParse(data));
      else settleIfGood(this.#predictions, predictAnswerSchema.safeParse(data));
    };
    this.#port = port;
  }

  /** The predictor is gone: what waits is answered so. */
  disconnect(): void {
    this.#port?.close();
    this.#port = undefined;
    this.#predictions.settleAll((id) => refusal(id, 'The predictor went away.'));
    this.#searches.settleAll(gone);
  }

  readonly predict = (request: PredictRequest): Promise<PredictAnswer> => {
    const asked = askedId.safeParse(request);
    if (!asked.success) return Promise.resolve(refusal(0, 'A request needs an id.'));
    const { id } = asked.data;
    const port = this.#port;
    if (!port) return Promise.resolve(refusal(id, 'The predictor is not ready.'));
    this.#predictions.settle(refusal(id, 'Another request took this id.'));
    port.postMessage(request);
    return this.#predictions.wait(id);
  };

  readonly nearest = (request: NearestRequest): Promise<NearestAnswer> => {
    const asked = askedId.safeParse(request);
    if (!asked.success) return Promise.resolve({ kind: 'nearest', ok: false, id: 0, reason: 'invalid' });
    const { id } = asked.data;
    const port = this.#port;
    if (!port) return Promise.resolve(gone(id));
    this.#searches.settle({ kind: 'nearest', ok: false, id, reason: 'superseded' });
    port.postMessage(request);
    return this.#searches.wait(id);
  };
}

/** Requests of one kind that are not answered yet, by their ids. */
class Waiting<Answer extends { readonly id: number }> {
  readonly #resolvers = new Map<number, (answer: Answer) => void>();

  wait(id: number): Promise<Answer> {
    return new Promise((resolve) => this.#resolvers.set(id, resolve));
  }

  settle(answer: Answer): void {
    const resolve = this.#resolvers.get(answer.id);
    this.#resolvers.delete(answer.id);
    resolve?.(answer);
  }

  settleAll(answerTo: (id: number) => Answer): void {
    for (const id of [...this.#resolvers.keys()]) this.settle(answerTo(id));
  }
}

/** Asked first: a prediction comes with every move of the pen and should be parsed once. */
function isOfSearch(data: unknown): boolean {
  return typeof data === 'object' && data !== null && 'kind' in data;
}

function settleIfGood<Answer extends { readonly id: number }>(
  waiting: Waiting<Answer>,
  answer: z.ZodSafeParseResult<Answer>,
): void {
  if (answer.success) waiting.settle(answer.data);
}

function refusal(id: number, error: string): PredictAnswer {
  return { ok: false, id, error };
}

function gone(id: number): NearestAnswer {
  return { kind: 'nearest', ok: false, id, reason: 'gone' };
}
