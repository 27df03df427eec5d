import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveData } from '../../../../src/renderer/features/train/curve-data';
import type { CurvePoint } from '../../../../src/renderer/features/train/run-progress';

const curves = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) => quarters.map((at): CurvePoint => ({ epoch: at / 4, loss: at, accuracy: at / 100 })));

describe('curveData', () => {
  it('puts both curves on one rising axis and loses no point', () => {
    fc.assert(
      fc.property(curves, curves, (training, validation) => {
        const [epochs, ...values] = curveData(training, validation, 'loss');
        const expected = [...new Set([...training, ...validation].map(({ epoch }) => epoch))].sort(
          (a, b) => a - b,
        );
        expect(epochs).toEqual(expected);
        for (const [index, points] of [training, validation].entries()) {
          const back = epochs.flatMap((epoch, place) => {
            const value = values[index]![place];
            return value === null ? [] : [{ epoch, loss: value }];
          });
          expect(back).toEqual(points.map(({ epoch, loss }) => ({ epoch, loss })));
        }
      }),
    );
  });

  it('takes the metric that is asked for', () => {
    expect(curveData([{ epoch: 1, loss: 3, accuracy: 0.5 }], [], 'accuracy')).toEqual([[1], [0.5], [null]]);
  });
});
