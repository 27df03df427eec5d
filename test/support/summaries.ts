import { newProgress } from '../../src/renderer/entities/runs/run-progress';
import type { Run } from '../../src/renderer/entities/runs/runs';
import type { ModelSummary } from '../../src/shared/contract/model-summary';
import type { ModelCard } from '../../src/shared/model/card';
import { PRESETS } from '../../src/shared/recipe/presets';

/** An identifier that ends with a number. */
export function idOf(number: number): string {
  return `7f1c3f2e-6f0b-4a63-9f0e-${String(number).padStart(12, '0')}`;
}

/** A finished run without a model, with changes. */
export function aRun({
  summary = {},
  ...rest
}: Partial<Omit<Run, 'summary'>> & { readonly summary?: Partial<Run['summary']> } = {}): Run {
  const state = rest.state ?? 'finished';
  return {
    summary: {
      id: idOf(1),
      createdAt: '2026-11-24T06:00:00.000Z',
      recipe: PRESETS.article,
      state,
      modelId: null,
      testAccuracy: 0.985,
      ended: { epochs: 10, reason: 'completed' },
      ...summary,
    },
    state,
    progress: newProgress(),
    ...rest,
  };
}

/** A trained model that is not in use, with changes. */
export function aModel({
  card = {},
  ...rest
}: Partial<Omit<ModelSummary, 'card'>> & { readonly card?: Partial<ModelCard> } = {}): ModelSummary {
  return {
    bundled: false,
    active: false,
    size: 2_431_000,
    ...rest,
    card: {
      format: 'inkling-model',
      version: 1,
      id: idOf(1),
      name: 'Article',
      createdAt: '2026-11-24T06:00:00.000Z',
      recipe: PRESETS.article,
      parameters: 607_394,
      training: {
        data: 'MNIST',
        samples: 60_000,
        epochs: 10,
        seconds: 125,
        validationSamples: 0,
        validationAccuracy: null,
        validationLoss: null,
        runtime: {
          tensorflow: '2.15.1',
          tfjsNode: '4.22.0',
          threads: 2,
          platform: 'linux',
          cpu: 'a processor',
        },
      },
      accuracy: { official: 0.985, corrected: 0.9862, perDigit: Array<number>(10).fill(0.985), loss: 0.0512 },
      confidenceThreshold: 0.71,
      ...card,
    },
  };
}
