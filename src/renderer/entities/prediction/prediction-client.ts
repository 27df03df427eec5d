import type { PredictAnswer, PredictRequest } from '../../../shared/contract/predictor-port';

/** A question to the predictor, with what the asker wants back beside the answer. */
export interface Question<Note> {
  readonly pixels: Float32Array<ArrayBuffer>;
  readonly note: Note;
}

export type GoodAnswer = Extract<PredictAnswer, { ok: true }>;

interface Listeners<Note> {
  readonly onAnswer: (answer: GoodAnswer, note: Note) => void;
  readonly onFailure: (error: string) => void;
}

/**
 * Asks the predictor about a picture that keeps changing: at most one question is under way and one waits, and a
 * newer one takes the place of the one that waits. After `forget` no earlier question is answered any more.
 */
export class PredictionClient<Note> {
  #nextId = 1;
  #isBusy = false;
  #waiting: Question<Note> | null = null;
  #latest: Question<Note> | null = null;
  /** Grows each time that everything before is forgotten. */
  #era = 0;

  constructor(
    private readonly predict: (request: PredictRequest) => Promise<PredictAnswer>,
    private readonly listeners: Listeners<Note>,
  ) {}

  ask(question: Question<Note>): void {
    this.#latest = question;
    this.#waiting = question;
    if (!this.#isBusy) void this.#work();
  }

  /** Asks the latest question again, as after a change of the model. */
  askAgain(): void {
    if (this.#latest) this.ask(this.#latest);
  }

  /** There is nothing to ask about any more. */
  forget(): void {
    this.#era++;
    this.#latest = null;
    this.#waiting = null;
  }

  async #work(): Promise<void> {
    this.#isBusy = true;
    for (let question = this.#take(); question !== null; question = this.#take()) {
      const era = this.#era;
      const request = { id: this.#nextId++, pixels: question.pixels };
      const answer = await this.predict(request);
      if (era !== this.#era) continue;
      if (answer.ok) this.listeners.onAnswer(answer, question.note);
      else this.listeners.onFailure(answer.error);
    }
    this.#isBusy = false;
  }

  #take(): Question<Note> | null {
    const question = this.#waiting;
    this.#waiting = null;
    return question;
  }
}
