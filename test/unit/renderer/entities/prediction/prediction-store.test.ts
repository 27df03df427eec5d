import { expect, test } from 'vitest';
import { usePredictionStore } from '../../../../../src/renderer/entities/prediction/prediction-store';
import { usePadStore } from '../../../../../src/renderer/entities/pad/pad-store';
import { aModel, idOf } from '../../../../support/summaries';
import { app, until } from '../../../../support/component';

const MODEL = idOf(901);
const SEVEN = Array.from({ length: 10 }, (_, digit) => (digit === 7 ? 0.91 : 0.01));

test('predicts pad content from before the store was created', async () => {
  app.predict({
    predict: ({ id }) => ({
      kind: 'predict',
      ok: true,
      id,
      modelId: MODEL,
      probabilities: SEVEN,
      milliseconds: 1,
    }),
  });
  app.emit('models:activated', aModel({ card: { id: MODEL } }).card);
  app.emit('predictor:status', { state: 'ready' });
  const strokes = [[200, 400, 600, 800].map((y) => ({ x: 500, y, pressure: 0.5 }))];
  usePadStore().replaceContent({ strokes, image: null });
  const { prediction } = usePredictionStore();
  await until(() => expect(prediction.value?.digit).toBe(7));
});
