import { expect, test } from 'vitest';
import { PredictorLine, type BrowserPort } from '../../../src/preload/predictor-line';
import { PIXEL_COUNT } from '../../../src/shared/mnist';

const PIXELS = new Float32Array(PIXEL_COUNT);
const ANSWER = {
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

test('gives each request its own answer, whatever their order', async () => {
  const line = new PredictorLine();
  const { end, sent, receive } = port();
  line.connect(end);
  const answers = [line.predict({ id: 1, pixels: PIXELS }), line.predict({ id: 2, pixels: PIXELS })];
  expect(sent).toHaveLength(2);
  receive({ ...ANSWER, id: 2 });
  receive({ ok: false, id: 1, error: 'no' });
  expect(await Promise.all(answers)).toEqual([
    { ok: false, id: 1, error: 'no' },
    { ...ANSWER, id: 2 },
  ]);
});

test('answers at once while there is no predictor', async () => {
  expect(await new PredictorLine().predict({ id: 5, pixels: PIXELS })).toMatchObject({ ok: false, id: 5 });
});

test('answers what waits when the predictor goes, and when another takes its place', async () => {
  const line = new PredictorLine();
  line.connect(port().end);
  const first = line.predict({ id: 1, pixels: PIXELS });
  line.disconnect();
  expect(await first).toMatchObject({ ok: false, id: 1 });
  line.connect(port().end);
  const second = line.predict({ id: 2, pixels: PIXELS });
  const next = port();
  line.connect(next.end);
  expect(await second).toMatchObject({ ok: false, id: 2 });
  const third = line.predict({ id: 3, pixels: PIXELS });
  next.receive({ ...ANSWER, id: 3 });
  expect(await third).toMatchObject({ ok: true });
});

test('a request without an id, and one whose id is taken over, are answered too', async () => {
  const line = new PredictorLine();
  const { end, receive } = port();
  line.connect(end);
  expect(await line.predict({} as never)).toMatchObject({ ok: false });
  expect(await line.predict(null as never)).toMatchObject({ ok: false });
  const first = line.predict({ id: 1, pixels: PIXELS });
  const second = line.predict({ id: 1, pixels: PIXELS });
  expect(await first).toMatchObject({ ok: false, id: 1 });
  receive({ ...ANSWER, id: 1 });
  expect(await second).toMatchObject({ ok: true });
});

test('what is no answer is not passed on', async () => {
  const line = new PredictorLine();
  const { end, receive } = port();
  line.connect(end);
  const answer = line.predict({ id: 1, pixels: PIXELS });
  receive({ ...ANSWER, id: 1, probabilities: [2] });
  receive('nonsense');
  receive({ ...ANSWER, id: 1 });
  expect(await answer).toEqual({ ...ANSWER, id: 1 });
});

test('questions for neighbours wait apart from predictions, and are answered as surely', async () => {
  const line = new PredictorLine();
  const question = { kind: 'nearest', id: 1, pixels: PIXELS, count: 2 } as const;
  const refused = (reason: string) => ({ kind: 'nearest', ok: false, id: 1, reason });
  expect(await line.nearest(question)).toEqual(refused('gone'));
  expect(await line.nearest({} as never)).toMatchObject({ ok: false, reason: 'invalid' });
  const { end, receive } = port();
  line.connect(end);
  const prediction = line.predict({ id: 1, pixels: PIXELS });
  const older = line.nearest(question);
  const newer = line.nearest(question);
  const neighbours = { kind: 'nearest', indices: [7777, 3], distances: [0, 1.5], milliseconds: 4 } as const;
  const answer = { ...neighbours, ok: true, id: 1, modelId: ANSWER.modelId };
  receive({ ...answer, distances: [-1, 0] });
  receive(answer);
  expect(await older).toEqual(refused('superseded'));
  expect(await newer).toEqual(answer);
  const last = line.nearest(question);
  line.disconnect();
  expect(await last).toEqual(refused('gone'));
  expect(await prediction).toMatchObject({ ok: false, id: 1 });
});
