import {
  predictorAnswerSchema,
  type NearestAnswer,
  type NearestQuestion,
  type PredictAnswer,
  type PredictorAnswer,
  type PredictorRequest,
  type PredictQuestion,
} from '../shared/contract/predictor-port';

/** The subset of the browser's `MessagePort` that is used. */
export interface BrowserPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

/**
 * The page's connection to the predictor. The port is not passed to the page, since it cannot cross the context
 * bridge; a restarted predictor sends a new one. Requests are numbered, and each gets exactly one answer, even if the
 * predictor exits.
 */
export class PredictorClient {
  #port: BrowserPort | undefined;
  #lastId = 0;
  readonly #predictions = new Waiting<PredictAnswer>();
  readonly #searches = new Waiting<NearestAnswer>();

  connect(port: BrowserPort): void {
    this.disconnect();
    port.onmessage = ({ data }) => {
      const answer = predictorAnswerSchema.safeParse(data);
      if (answer.success) this.#settle(answer.data);
    };
    this.#port = port;
  }

  /** Called when the predictor has exited: answers all pending requests. */
  disconnect(): void {
    this.#port?.close();
    this.#port = undefined;
    for (const id of this.#predictions.ids()) this.#settle(absent(id));
    for (const id of this.#searches.ids()) this.#settle(gone(id));
  }

  readonly predict = (question: PredictQuestion): Promise<PredictAnswer> => {
    const id = ++this.#lastId;
    return this.#send({ ...question, kind: 'predict', id })
      ? this.#predictions.wait(id)
      : Promise.resolve(absent(id));
  };

  readonly nearest = (question: NearestQuestion): Promise<NearestAnswer> => {
    const id = ++this.#lastId;
    return this.#send({ ...question, kind: 'nearest', id })
      ? this.#searches.wait(id)
      : Promise.resolve(gone(id));
  };

  #send(request: PredictorRequest): boolean {
    this.#port?.postMessage(request);
    return this.#port !== undefined;
  }

  #settle(answer: PredictorAnswer): void {
    if (answer.kind === 'predict') this.#predictions.settle(answer);
    else this.#searches.settle(answer);
  }
}

/** Unanswered requests of one kind, by id. */
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

  ids(): number[] {
    return [...this.#resolvers.keys()];
  }
}

function absent(id: number): PredictAnswer {
  return { kind: 'predict', ok: false, id, error: 'The predictor is not ready.' };
}

function gone(id: number): NearestAnswer {
  return { kind: 'nearest', ok: false, id, reason: 'gone' };
}
