import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  chartData,
  curvesAsCsv,
  rawPoints,
  smoothed,
} from '../../../../../../src/renderer/features/train/live/curves';
import type { CurvePoint } from '../../../../../../src/renderer/entities/runs/run-progress';

const curves = fc
  .uniqueArray(fc.integer({ min: 1, max: 40 }), { maxLength: 30 })
  .map((quarters) => quarters.sort((a, b) => a - b))
  .map((quarters) => quarters.map((at): CurvePoint => ({ epoch: at / 4, loss: at, accuracy: at / 100 })));

describe('chartData', () => {
  it('merges all lines onto one ascending axis without losing a point', () => {
    fc.assert(
      fc.property(curves, curves, (training, validation) => {
        const lines = [training, validation].map((points) => ({ points: rawPoints(points, 'loss') }));
        const [epochs, ...columns] = chartData(lines);
        expect(epochs).toEqual(
          [...new Set([...training, ...validation].map(({ epoch }) => epoch))].sort((a, b) => a - b),
        );
        for (const [index, { points }] of lines.entries()) {
          const back = epochs.flatMap((x, row) => {
            const y = columns[index]![row] ?? null;
            return y === null ? [] : [{ x, y }];
          });
          expect(back).toEqual(points);
        }
      }),
    );
  });
});

describe('curvesAsCsv', () => {
  it('writes one row per point, with the values of both curves', () => {
    const training = [
      { epoch: 0.5, loss: 1, accuracy: 0.5 },
      { epoch: 1, loss: 0.5, accuracy: 0.75 },
    ];
    expect(curvesAsCsv(training, [{ epoch: 1, loss: 0.25, accuracy: 0.9 }])).toBe(
      'epoch,training_loss,training_accuracy,validation_loss,validation_accuracy\r\n' +
        '0.5,1,0.5,,\r\n1,0.5,0.75,0.25,0.9\r\n',
    );
  });
});

describe('smoothed', () => {
  it('stays within the range of its input, and preserves a constant curve', () => {
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

  it('gives little weight to a point that covers few steps', () => {
    const points = [1, 2, 2.001].map((epoch) => ({ epoch, loss: epoch > 2 ? 100 : 1, accuracy: 0 }));
    expect(smoothed(points, 'loss', 0.5)[2]).toBeLessThan(1.5);
  });
});
