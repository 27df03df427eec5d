import type { PredictAnswer, PredictQuestion } from '../../../shared/contract/predictor-port';
import { LatestOnly } from '../../../shared/latest-only';

/** A request to the predictor, with data of the caller's that is returned with the answer. */
export interface Question<Note> {
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly note: Note;
}

export type GoodAnswer = Extract<PredictAnswer, { ok: true }>;

interface Listeners<Note> {
  /** @param number Sequence number of the request; increases by one per request. */
  readonly onAnswer: (answer: GoodAnswer, note: Note, number: number) => void;
  readonly onFailure: (error: string) => void;
}

/**
 * Requests predictions for an image that changes continuously: at most one request is in flight and one
 * waits; a newer request replaces the waiting one. After `forget`, earlier requests are no longer answered.
 */
export class PredictionClient<Note> {
  readonly #questions = new LatestOnly<Question<Note>>((question) => this.#ask(question));
  #latest: Question<Note> | null = null;
  #asked = 0;
  /** Increases with each call of `forget`. */
  #era = 0;

  constructor(
    private readonly predict: (question: PredictQuestion) => Promise<PredictAnswer>,
    private readonly listeners: Listeners<Note>,
  ) {}

  ask(question: Question<Note>): void {
    this.#latest = question;
    this.#questions.put(question);
  }

  /** Sends the latest request again, for example after the model has changed. */
  askAgain(): void {
    if (this.#latest) this.ask(this.#latest);
  }

  /** Discards all requests. */
  forget(): void {
    this.#era++;
    this.#latest = null;
    this.#questions.clear();
  }

  async #ask({ pixels, note }: Question<Note>): Promise<void> {
    const era = this.#era;
    const number = ++this.#asked;
    const answer = await this.predict({ pixels });
    if (era !== this.#era) return;
    if (answer.ok) this.listeners.onAnswer(answer, note, number);
    else this.listeners.onFailure(answer.error);
  }
}
