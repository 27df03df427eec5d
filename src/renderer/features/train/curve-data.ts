import type { CurvePoint } from './run-progress';

export type Metric = 'loss' | 'accuracy';

/** Epochs, and the training and validation values there; null where a curve has no point. */
export type CurveData = [epochs: number[], training: (number | null)[], validation: (number | null)[]];

/** Merges two curves, each rising in epochs, onto one axis. */
export function curveData(
  training: readonly CurvePoint[],
  validation: readonly CurvePoint[],
  metric: Metric,
): CurveData {
  const data: CurveData = [[], [], []];
  let next = 0;
  for (const point of training) {
    for (let other = validation[next]; other && other.epoch < point.epoch; other = validation[next]) {
      add(data, other.epoch, null, other[metric]);
      next++;
    }
    const same = validation[next];
    const isSame = same?.epoch === point.epoch;
    add(data, point.epoch, point[metric], isSame ? same[metric] : null);
    if (isSame) next++;
  }
  for (const point of validation.slice(next)) add(data, point.epoch, null, point[metric]);
  return data;
}

function add(data: CurveData, epoch: number, training: number | null, validation: number | null): void {
  data[0].push(epoch);
  data[1].push(training);
  data[2].push(validation);
}
