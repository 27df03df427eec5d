import { describe, expect, it } from 'vitest';
import { BatchNormStage } from '../../../../src/engine/network/layers/batch-norm';
import { DropoutStage } from '../../../../src/engine/network/layers/dropout';
import { Parameter } from '../../../../src/engine/network/layers/parameter';
import { Constants } from '../../../../src/engine/ops/constants';
import { scope } from '../../../../src/engine/ops/scope';
import { floats, read } from '../../../../src/engine/ops/tensors';
import type { NormParameters } from '../../../../src/engine/network/plan';
import type { Shape } from '../../../../src/shared/recipe/shapes';
import { randomFloats } from '../support/small';

describe('dropout', () => {
  const SAMPLES = 50;
  const UNITS = 200;
  const RATE = 0.3;
  const constants = new Constants();
  const ones = new Float32Array(SAMPLES * UNITS).fill(1);

  function drop(key: number, layer = 0) {
    const stage = new DropoutStage({ kind: 'dropout', rate: RATE, input: [UNITS], layer });
    return scope(() => {
      const context = { samples: SAMPLES, key, constants };
      const y = read(stage.forward(floats(ones, [SAMPLES, UNITS]), context));
      return { y, dx: read(stage.backward(floats(ones, [SAMPLES, UNITS]))) };
    });
  }

  it('drops the share that was asked for and scales the rest, in the gradient too', () => {
    const { y, dx } = drop(1);
    const dropped = y.filter((value) => value === 0).length / y.length;
    expect(Math.abs(dropped - RATE)).toBeLessThan(0.02);
    expect(y.every((value) => value === 0 || Math.abs(value - 1 / (1 - RATE)) < 1e-6)).toBe(true);
    expect(dx).toEqual(y);
  });

  it('has another mask for each step and each layer, and the same for the same', () => {
    expect(drop(1)).toEqual(drop(1));
    expect(drop(2)).not.toEqual(drop(1));
    expect(drop(1, 1)).not.toEqual(drop(1));
  });
});

describe('batch normalisation', () => {
  const CHANNELS = 3;

  function normalised(input: Shape, samples: number, values: Float32Array) {
    const constants = new Constants();
    const parameters = Object.fromEntries(
      Object.entries({ gamma: 2, beta: 0.5, movingMean: 0.4, movingVariance: 3 }).map(([name, value]) => {
        const spec = { name, shape: [CHANNELS], initial: { kind: 'fill', value }, trainable: true } as const;
        return [name, new Parameter(spec, new Float32Array(CHANNELS).fill(value))];
      }),
    ) as Record<keyof NormParameters, Parameter>;
    const norm = Object.fromEntries(
      Object.entries(parameters).map(([name, { spec }]) => [name, spec]),
    ) as unknown as NormParameters;
    const stage = new BatchNormStage({ kind: 'batchNorm', input, norm }, parameters);
    return scope(() => {
      const y = read(stage.forward(floats(values, [samples, ...input]), { samples, key: 0, constants }));
      const moving = [parameters.movingMean, parameters.movingVariance].map(({ change }) => read(change!));
      return { y, movingMean: moving[0]!, movingVariance: moving[1]! };
    });
  }

  it.each<[string, Shape, number]>([
    ['pictures', [4, 5, CHANNELS], 3],
    ['vectors', [CHANNELS], 7],
  ])(
    'normalises %s by the batch and moves its statistics by one hundredth, as Keras does',
    (_name, input, samples) => {
      const values = randomFloats(samples * input.reduce((a: number, b) => a * b, 1), 8);
      const { y, movingMean, movingVariance } = normalised(input, samples, values);
      for (let channel = 0; channel < CHANNELS; channel++) {
        const own = values.filter((_, index) => index % CHANNELS === channel);
        const mean = own.reduce((sum, value) => sum + value, 0) / own.length;
        const squares = own.reduce((sum, value) => sum + (value - mean) ** 2, 0);
        const deviation = Math.sqrt(squares / own.length + 1e-3);
        expect(movingMean[channel]).toBeCloseTo(0.99 * 0.4 + 0.01 * mean, 5);
        expect(movingVariance[channel]).toBeCloseTo(0.99 * 3 + (0.01 * squares) / (own.length - 1), 5);
        expect(y[channel]).toBeCloseTo((2 * (own[0]! - mean)) / deviation + 0.5, 4);
      }
    },
  );

  it('stays finite with a single sample', () => {
    const { y, movingVariance } = normalised([CHANNELS], 1, Float32Array.of(1, -2, 3));
    expect([...y, ...movingVariance].every(Number.isFinite)).toBe(true);
  });
});
