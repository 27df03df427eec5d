import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { curveData, smoothed } from '../../../../src/renderer/features/train/curve-data';
import type { CurvePoint } from '../../../../src/renderer/features/train/run-progress';

const curves = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) => quarters.map((at): CurvePoint => ({ epoch: at / 4, loss: at, accuracy: at / 100 })));

describe('curveData', () => {
  it('puts both curves on one rising axis and loses no point', () => {
    fc.assert(
      fc.property(curves, curves, (training, validation) => {
        const [epochs, told, , held] = curveData(training, validation, 'loss', 10);
        const values = [told, held];
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
    expect(curveData([{ epoch: 1, loss: 3, accuracy: 0.5 }], [], 'accuracy', 2)).toEqual([
      [1],
      [0.5],
      [0.5],
      [null],
    ]);
  });
});

describe('smoothed', () => {
  it('stays within what it smooths, and leaves a flat curve flat', () => {
    fc.assert(
      fc.property(curves, (points) => {
        const values = points.map(({ loss }) => loss);
        for (const value of smoothed(points, 'loss', 0.5)) {
          expect(value).toBeGreaterThanOrEqual(Math.min(...values) - 1e-9);
          expect(value).toBeLessThanOrEqual(Math.max(...values) + 1e-9);
        }
        const flat = points.map((point) => ({ ...point, loss: 2 }));
        for (const value of smoothed(flat, 'loss', 0.5)) expect(value).toBeCloseTo(2, 9);
      }),
    );
  });

  it('hardly heeds a point that stands for few steps', () => {
    const points = [1, 2, 2.001].map((epoch) => ({ epoch, loss: epoch > 2 ? 100 : 1, accuracy: 0 }));
    expect(smoothed(points, 'loss', 0.5)[2]).toBeLessThan(1.5);
  });
});
