import type { CurvePoint } from './run-progress';

export type Metric = 'loss' | 'accuracy';

/** Epochs, and there the training values as they were told, smoothed, and those of validation; null where there is none. */
export type CurveData = [
  epochs: number[],
  training: (number | null)[],
  smoothed: (number | null)[],
  validation: (number | null)[],
];

/** Reach of the smoothing as a share of the whole run. */
const SMOOTHING = 0.015;

/**
 * Merges two curves, each rising in epochs, onto one axis.
 * @param epochs Epochs of the whole run, which set how far the smoothing reaches.
 */
export function curveData(
  training: readonly CurvePoint[],
  validation: readonly CurvePoint[],
  metric: Metric,
  epochs: number,
): CurveData {
  const smooth = smoothed(training, metric, epochs * SMOOTHING);
  const data: CurveData = [[], [], [], []];
  const add = (epoch: number, at: number | null, other: CurvePoint | undefined): void => {
    data[0].push(epoch);
    data[1].push((at === null ? null : training[at]?.[metric]) ?? null);
    data[2].push((at === null ? null : smooth[at]) ?? null);
    data[3].push(other?.[metric] ?? null);
  };
  let next = 0;
  for (const [index, { epoch }] of training.entries()) {
    for (let other = validation[next]; other && other.epoch < epoch; other = validation[++next])
      add(other.epoch, null, other);
    const same = validation[next]?.epoch === epoch ? validation[next++] : undefined;
    add(epoch, index, same);
  }
  for (const other of validation.slice(next)) add(other.epoch, null, other);
  return data;
}

/**
 * A running mean that forgets by the epochs gone by, not by the points told: a point that stands for few
 * steps, as after a pause, weighs little.
 * @param reach Epochs after which a point has lost 63% of its weight.
 */
export function smoothed(points: readonly CurvePoint[], metric: Metric, reach: number): number[] {
  let weighted = 0;
  let weight = 0;
  let before = 0;
  return points.map((point) => {
    const span = Math.max(0, point.epoch - before);
    const kept = Math.exp(-span / reach);
    before = point.epoch;
    weighted = weighted * kept + point[metric] * (1 - kept);
    weight = weight * kept + (1 - kept);
    return weight > 0 ? weighted / weight : point[metric];
  });
}
