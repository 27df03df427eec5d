import { z } from 'zod';
import {
  predictAnswerSchema,
  type PredictAnswer,
  type PredictRequest,
} from '../shared/contract/predictor-port';

/** What is used of the browser's `MessagePort`. */
export interface BrowserPort {
  onmessage: ((event: { readonly data: unknown }) => void) | null;
  postMessage(message: unknown): void;
  close(): void;
}

const askedId = z.looseObject({ id: predictAnswerSchema.options[0].shape.id });

/**
 * The page's line to the predictor. The port stays here, since it cannot cross the context bridge; a
 * restarted predictor comes with a new one. Whatever happens, each request gets one answer.
 */
export class PredictorLine {
  #port: BrowserPort | undefined;
  readonly #waiting = new Map<number, (answer: PredictAnswer) => void>();

  connect(port: BrowserPort): void {
    this.disconnect();
    port.onmessage = ({ data }) => {
      const answer = predictAnswerSchema.safeParse(data);
      if (answer.success) this.#settle(answer.data);
    };
    this.#port = port;
  }

  /** The predictor is gone: what waits is answered so. */
  disconnect(): void {
    this.#port?.close();
    this.#port = undefined;
    for (const id of [...this.#waiting.keys()]) this.#settle(refusal(id, 'The predictor went away.'));
  }

  readonly predict = (request: PredictRequest): Promise<PredictAnswer> => {
    const asked = askedId.safeParse(request);
    if (!asked.success) return Promise.resolve(refusal(0, 'A request needs an id.'));
    const { id } = asked.data;
    const port = this.#port;
    if (!port) return Promise.resolve(refusal(id, 'The predictor is not ready.'));
    this.#settle(refusal(id, 'Another request took this id.'));
    return new Promise((resolve) => {
      this.#waiting.set(id, resolve);
      port.postMessage(request);
    });
  };

  #settle(answer: PredictAnswer): void {
    const resolve = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    resolve?.(answer);
  }
}

function refusal(id: number, error: string): PredictAnswer {
  return { ok: false, id, error };
}
