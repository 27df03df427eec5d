import type { Page } from '@playwright/test';
import { expect, test } from '../support/app';

/** Has the active model score all samples and waits for it; answers with the samples of which progress was reported. */
function scoring(page: Page): Promise<number[]> {
  return page.evaluate(async () => {
    const { models, scoring, predictor } = window.inkling;
    await new Promise<void>((resolve) => {
      const forget = predictor.onStatus(({ state }) => {
        if (state !== 'ready') return;
        setTimeout(() => forget());
        resolve();
      });
    });
    const listed = await models.list();
    const modelId = listed.ok && listed.value.find(({ active }) => active)?.card.id;
    if (!modelId) throw new Error('No model is active.');
    const reported: number[] = [];
    const ready = new Promise<void>((resolve, reject) => {
      scoring.onChanged(({ state, done }) => {
        reported.push(done);
        if (state === 'ready') resolve();
        if (state === 'failed') reject(new Error('The scoring failed.'));
      });
    });
    const begun = await scoring.start({ modelId });
    if (!begun.ok) throw new Error(begun.failure.code);
    if (begun.value.state !== 'ready') await ready;
    return reported;
  });
}

/** Accuracy on the test samples by the file's bytes, and what is said of one sample by them and by the predictor. */
function readPredictions(page: Page) {
  return page.evaluate(async () => {
    const { models, predictor } = window.inkling;
    const listed = await models.list();
    const card = listed.ok && listed.value.find(({ active }) => active)?.card;
    if (!card) throw new Error('No model is active.');
    const fetched = async (path: string) => await (await fetch(path)).arrayBuffer();
    const probabilities = new Float32Array(
      await fetched(`/data/dataset-predictions/${card.id}/probabilities`),
    );
    const labels = new Uint8Array(await fetched('/data/test-labels'));
    const images = new Uint8Array(await fetched('/data/train-images'));
    let right = 0;
    for (const [index, label] of labels.entries()) {
      const row = probabilities.subarray((60_000 + index) * 10, (60_001 + index) * 10);
      if (row.indexOf(Math.max(...row)) === label) right++;
    }
    const pixels = Float32Array.from(images.subarray(7777 * 784, 7778 * 784), (value) => value / 255);
    const alone = await predictor.predict({ pixels });
    const found = await predictor.nearest({ pixels, count: 12, except: 7777 });
    const trainLabels = new Uint8Array(await fetched('/data/train-labels'));
    return {
      accuracy: right / labels.length,
      official: card.accuracy?.official,
      inDataset: [...probabilities.subarray(77_770, 77_780)],
      alone: alone.ok ? alone.probabilities : [],
      neighbours: found.ok ? found.indices.map((index) => trainLabels[index]) : found.reason,
      distances: found.ok ? found.distances : [],
      self: found.ok && found.indices.includes(7777),
    };
  });
}

test.use({ scored: false });

test('dataset predictions are what the model predicts, and are there at once the next time', async ({
  app,
  restart,
}) => {
  test.slow();
  const reported = await scoring(app.page);
  expect(reported.length).toBeGreaterThan(2);
  expect(reported).toEqual([...reported].sort((a, b) => a - b));
  const first = await readPredictions(app.page);
  expect(first.accuracy).toBeCloseTo(first.official!, 6);
  for (const [digit, value] of first.alone.entries()) expect(first.inDataset[digit]).toBeCloseTo(value, 4);
  // Sample 7777 is an 8, and so are the digits most like it.
  expect(first.neighbours).toEqual(Array<number>(12).fill(8));
  expect(first.distances).toEqual([...first.distances].sort((a, b) => a - b));
  expect(first.self).toBe(false);

  const again = await restart();
  expect((await scoring(again.page)).filter((done) => done > 0 && done < 70_000)).toEqual([]);
  expect(await readPredictions(again.page)).toEqual(first);
});
