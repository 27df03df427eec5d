import { describe, expect, it } from 'vitest';
import { locale } from '../../../../../src/renderer/features/models/locale';
import { modelFacts } from '../../../../../src/renderer/features/models/model-facts';
import { formatsOf } from '../../../../../src/renderer/ui/format';
import type { ModelSummary } from '../../../../../src/shared/contract/model-summary';
import { modelCardSchema } from '../../../../../src/shared/model/card';
import { PRESETS } from '../../../../../src/shared/recipe/presets';

const card = modelCardSchema.parse({
  format: 'inkling-model',
  version: 1,
  id: '7f1c3f2e-6f0b-4a63-9f0e-8f5f4b0d9a11',
  name: 'Article',
  createdAt: '2026-11-24T06:00:00.000Z',
  recipe: PRESETS.article,
  parameters: 607_394,
  training: {
    data: 'MNIST',
    samples: 60_000,
    epochs: 2.5,
    seconds: 125,
    validationSamples: 0,
    validationAccuracy: null,
    validationLoss: null,
    runtime: { tensorflow: '2.15.1', tfjsNode: '4.22.0', threads: 2, platform: 'linux', cpu: 'a processor' },
  },
  accuracy: { official: 0.985, corrected: 0.9862, perDigit: Array<number>(10).fill(0.985), loss: 0.0512 },
  confidenceThreshold: 0.71,
});
const summary: ModelSummary = { card, bundled: false, active: true, size: 2_431_000 };

describe('modelFacts', () => {
  it('lists what the card contains, and omits what was not measured', () => {
    const facts = Object.fromEntries(
      modelFacts(summary, formatsOf('en'), ({ name }) => name).map(({ name, text }) => [name, text]),
    );
    expect(facts).toEqual({
      recipe: 'Article',
      data: 'MNIST · 60,000',
      epochs: '2.5',
      seed: '1',
      took: '2 min 5 sec',
      parameters: '607,394',
      size: '2.4 MB',
      threshold: '71.0%',
      loss: '0.0512',
      runtime: 'TensorFlow 2.15.1 · tfjs-node 4.22.0',
      machine: 'a processor · 2',
      id: card.id,
    });
  });

  it('has a label and a hint for every fact in both languages', () => {
    const marks = { relabelled: 2, leftOut: 1, sha256: '0' };
    const training = { ...card.training, validationAccuracy: 0.99, validationLoss: 0.04, marks };
    const facts = modelFacts(
      { ...summary, card: { ...card, training } },
      formatsOf('en'),
      ({ name }) => name,
    );
    expect(facts).toHaveLength(14);
    expect(facts.find(({ name }) => name === 'marks')?.text).toBe('2 · 1');
    for (const { name } of facts)
      for (const language of ['en', 'zh-CN'] as const) {
        expect(locale[language].fact[name].label).not.toBe('');
        expect(locale[language].fact[name].hint).not.toBe('');
      }
  });
});
