import type { PredictAnswer, PredictQuestion } from '../../../shared/contract/predictor-port';
import { LatestOnly } from '../../../shared/latest-only';

/** A question to the predictor, with what the asker wants back beside the answer. */
export interface Question<Note> {
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly note: Note;
}

export type GoodAnswer = Extract<PredictAnswer, { ok: true }>;

interface Listeners<Note> {
  /** @param number Of the question, among those of this client; grows by one with each that is asked. */
  readonly onAnswer: (answer: GoodAnswer, note: Note, number: number) => void;
  readonly onFailure: (error: string) => void;
}

/**
 * Asks the predictor about an image that keeps changing: at most one question is under way and one waits, and a
 * newer one takes the place of the one that waits. After `forget` no earlier question is answered any more.
 */
export class PredictionClient<Note> {
  readonly #questions = new LatestOnly<Question<Note>>((question) => this.#ask(question));
  #latest: Question<Note> | null = null;
  #asked = 0;
  /** Grows each time that everything before is forgotten. */
  #era = 0;

  constructor(
    private readonly predict: (question: PredictQuestion) => Promise<PredictAnswer>,
    private readonly listeners: Listeners<Note>,
  ) {}

  ask(question: Question<Note>): void {
    this.#latest = question;
    this.#questions.put(question);
  }

  /** Asks the latest question again, as after a change of the model. */
  askAgain(): void {
    if (this.#latest) this.ask(this.#latest);
  }

  /** There is nothing to ask about any more. */
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
