import { expect, test } from 'vitest';
import { PredictorClient, type BrowserPort } from '../../../src/preload/predictor-client';
import { answerToInvalid } from '../../../src/shared/contract/predictor-port';
import { PIXEL_COUNT } from '../../../src/shared/mnist';

const PIXELS = new Float32Array(PIXEL_COUNT);
const ANSWER = {
  kind: 'predict',
  ok: true,
  modelId: '0f1e2d3c-4b5a-4678-9abc-def012345678',
  probabilities: [1, 0, 0, 0, 0, 0, 0, 0, 0, 0],
  milliseconds: 0.5,
} as const;

function port() {
  const sent: unknown[] = [];
  const end: BrowserPort = {
    onmessage: null,
    postMessage: (message) => void sent.push(message),
    close: () => undefined,
  };
  return { end, sent, receive: (data: unknown) => end.onmessage?.({ data }) };
}

test('gives each request its own answer, in any order', async () => {
  const line = new PredictorClient();
  const { end, sent, receive } = port();
  line.connect(end);
  const answers = [line.predict({ pixels: PIXELS }), line.predict({ pixels: PIXELS })];
  expect(sent).toEqual([
    { kind: 'predict', id: 1, pixels: PIXELS },
    { kind: 'predict', id: 2, pixels: PIXELS },
  ]);
  receive({ ...ANSWER, id: 2 });
  receive({ kind: 'predict', ok: false, id: 1, error: 'no' });
  expect(await Promise.all(answers)).toEqual([
    { kind: 'predict', ok: false, id: 1, error: 'no' },
    { ...ANSWER, id: 2 },
  ]);
});

test('answers immediately while there is no predictor', async () => {
  expect(await new PredictorClient().predict({ pixels: PIXELS })).toMatchObject({ ok: false });
});

test('answers pending requests when the predictor exits or is replaced', async () => {
  const line = new PredictorClient();
  line.connect(port().end);
  const first = line.predict({ pixels: PIXELS });
  line.disconnect();
  expect(await first).toMatchObject({ ok: false, id: 1 });
  line.connect(port().end);
  const second = line.predict({ pixels: PIXELS });
  const next = port();
  line.connect(next.end);
  expect(await second).toMatchObject({ ok: false, id: 2 });
  const third = line.predict({ pixels: PIXELS });
  next.receive({ ...ANSWER, id: 3 });
  expect(await third).toMatchObject({ ok: true });
});

test('an invalid request is sent unchanged, for the predictor to reject', async () => {
  const line = new PredictorClient();
  const { end, sent, receive } = port();
  line.connect(end);
  const answers = [line.predict({} as never), line.predict(null as never)];
  for (const message of sent) receive(answerToInvalid(message));
  for (const answer of await Promise.all(answers)) expect(answer).toMatchObject({ ok: false });
});

test('an invalid answer is not passed on', async () => {
  const line = new PredictorClient();
  const { end, receive } = port();
  line.connect(end);
  const answer = line.predict({ pixels: PIXELS });
  receive({ ...ANSWER, id: 1, probabilities: [2] });
  receive('nonsense');
  receive({ ...ANSWER, id: 1 });
  expect(await answer).toEqual({ ...ANSWER, id: 1 });
});

test('requests for neighbours are always answered, too', async () => {
  const line = new PredictorClient();
  const question = { pixels: PIXELS, count: 2 };
  expect(await line.nearest(question)).toEqual({ kind: 'nearest', ok: false, id: 1, reason: 'gone' });
  const { end, sent, receive } = port();
  line.connect(end);
  const prediction = line.predict({ pixels: PIXELS });
  const older = line.nearest(question);
  const newer = line.nearest(question);
  expect(sent.at(-1)).toEqual({ kind: 'nearest', id: 4, ...question });
  const neighbours = { kind: 'nearest', indices: [7777, 3], distances: [0, 1.5], milliseconds: 4 } as const;
  const answer = { ...neighbours, ok: true, id: 4, modelId: ANSWER.modelId };
  const superseded = { kind: 'nearest', ok: false, id: 3, reason: 'superseded' };
  receive({ ...answer, distances: [-1, 0] });
  receive(superseded);
  receive(answer);
  expect(await older).toEqual(superseded);
  expect(await newer).toEqual(answer);
  const last = line.nearest(question);
  line.disconnect();
  expect(await last).toMatchObject({ kind: 'nearest', ok: false, reason: 'gone' });
  expect(await prediction).toMatchObject({ kind: 'predict', ok: false, id: 2 });
});
