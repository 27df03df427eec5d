import { beforeEach, describe, expect, it } from 'vitest';
import type { PredictAnswer, PredictQuestion } from '../../../../../src/shared/contract/predictor-port';
import { PredictionClient } from '../../../../../src/renderer/entities/prediction/prediction-client';

/** A predictor that answers when the test says so. */
class HeldPredictor {
  readonly questions: PredictQuestion[] = [];
  #answers: ((answer: PredictAnswer) => void)[] = [];

  readonly predict = (question: PredictQuestion): Promise<PredictAnswer> => {
    this.questions.push(question);
    return new Promise((resolve) => this.#answers.push(resolve));
  };

  async answer(): Promise<void> {
    this.#answers.shift()?.({
      kind: 'predict',
      ok: true,
      id: 1,
      modelId: '4b5f2bd5-0c9b-4b4e-9d3c-1f8f5a4f7c11',
      probabilities: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
      milliseconds: 1,
    });
    await new Promise((resolve) => setTimeout(resolve));
  }

  async refuse(): Promise<void> {
    this.#answers.shift()?.({ kind: 'predict', ok: false, id: 1, error: 'The predictor is not there.' });
    await new Promise((resolve) => setTimeout(resolve));
  }
}

const pixels = new Float32Array(784);

describe('PredictionClient', () => {
  let predictor: HeldPredictor;
  let answered: string[];
  let numbers: number[];
  let failures: string[];
  let client: PredictionClient<string>;

  beforeEach(() => {
    predictor = new HeldPredictor();
    answered = [];
    numbers = [];
    failures = [];
    client = new PredictionClient<string>(predictor.predict, {
      onAnswer: (_, note, number) => {
        answered.push(note);
        numbers.push(number);
      },
      onFailure: (error) => failures.push(error),
    });
  });

  const ask = (...notes: string[]): void => notes.forEach((note) => client.ask({ pixels, note }));

  it('has one request in flight and only the latest waiting', async () => {
    ask('a', 'b', 'c', 'd');
    expect(predictor.questions).toHaveLength(1);
    await predictor.answer();
    expect(predictor.questions).toHaveLength(2);
    await predictor.answer();
    expect(predictor.questions).toHaveLength(2);
    expect(answered).toEqual(['a', 'd']);
  });

  it('numbers requests in ascending order', async () => {
    ask('a');
    await predictor.answer();
    ask('b', 'c');
    await predictor.answer();
    await predictor.answer();
    expect(numbers).toEqual([1, 2, 3]);
  });

  it('drops answers to requests from before the pad was cleared', async () => {
    ask('a', 'b');
    client.forget();
    await predictor.answer();
    expect(answered).toEqual([]);
    expect(predictor.questions).toHaveLength(1);
  });

  it('does not assign an answer from before the pad was cleared to a later request', async () => {
    ask('before');
    client.forget();
    ask('after');
    await predictor.answer();
    expect(answered).toEqual([]);
    await predictor.answer();
    expect(answered).toEqual(['after']);
  });

  it('reports a missing answer, and repeats the request on demand', async () => {
    ask('a');
    await predictor.refuse();
    expect(failures).toHaveLength(1);
    client.askAgain();
    await predictor.answer();
    expect(answered).toEqual(['a']);
  });

  it('has no request to repeat after the pad was cleared', () => {
    ask('a');
    client.forget();
    client.askAgain();
    expect(predictor.questions).toHaveLength(1);
  });
});
