import type { CurvePoint } from '../../../entities/runs/run-progress';

export type Metric = 'loss' | 'accuracy';

/** A line of a chart, over epochs. */
export interface Line {
  /** Shared by a smoothed line and its raw values. */
  readonly id: string;
  readonly label: string;
  readonly metric: Metric;
  /** Name of a colour of the theme. */
  readonly colour: string;
  /** `raw`: faint, behind its smoothed line; `marked`: with a dot at each value. */
  readonly look: 'smooth' | 'raw' | 'marked';
  readonly isDashed: boolean;
  /** Ascending in x. */
  readonly points: readonly LinePoint[];
}

export interface LinePoint {
  readonly x: number;
  readonly y: number;
}

/** Reach of the smoothing as a share of the whole run. */
const SMOOTHING = 0.015;

export function rawPoints(points: readonly CurvePoint[], metric: Metric): LinePoint[] {
  return points.map((point) => ({ x: point.epoch, y: point[metric] }));
}

/** @param epochs Epochs of the whole run, which determine the reach of the smoothing. */
export function smoothPoints(points: readonly CurvePoint[], metric: Metric, epochs: number): LinePoint[] {
  const values = smoothed(points, metric, epochs * SMOOTHING);
  return points.map(({ epoch }, index) => ({ x: epoch, y: values[index] ?? 0 }));
}

/**
 * An exponential moving average that decays with epochs, not with points: a point that covers few steps, as
 * after a pause, has little weight.
 * @param reach Epochs after which a point has lost 63% of its weight.
 */
export function smoothed(points: readonly CurvePoint[], metric: Metric, reach: number): number[] {
  let weighted = 0;
  let weight = 0;
  let before = 0;
  return points.map((point) => {
    const span = Math.max(0, point.epoch - before);
    const decay = Math.exp(-span / reach);
    before = point.epoch;
    weighted = weighted * decay + point[metric] * (1 - decay);
    weight = weight * decay + (1 - decay);
    return weight > 0 ? weighted / weight : point[metric];
  });
}

/** Columns of one table; the first is the common x. Null where a line has no value. */
export type ChartData = [x: number[], ...columns: (number | null)[][]];

/** Merges lines onto one ascending x axis. */
export function chartData(lines: readonly Pick<Line, 'points'>[]): ChartData {
  const x = [...new Set(lines.flatMap(({ points }) => points.map((point) => point.x)))].sort((a, b) => a - b);
  const indices = new Map(x.map((value, index) => [value, index]));
  const columns = lines.map(({ points }) => {
    const column = new Array<number | null>(x.length).fill(null);
    for (const point of points) column[indices.get(point.x) ?? 0] = point.y;
    return column;
  });
  return [x, ...columns];
}

/** A run's curves as comma-separated values: one row per reported point, in the order of the run. */
export function curvesAsCsv(training: readonly CurvePoint[], validation: readonly CurvePoint[]): string {
  const rows = new Map<number, { training?: CurvePoint; validation?: CurvePoint }>();
  for (const point of training) rows.set(point.epoch, { training: point });
  for (const point of validation) rows.set(point.epoch, { ...rows.get(point.epoch), validation: point });
  const cells = [...rows]
    .sort(([a], [b]) => a - b)
    .map(([epoch, row]) =>
      [epoch, row.training?.loss, row.training?.accuracy, row.validation?.loss, row.validation?.accuracy].map(
        (value) => value ?? '',
      ),
    );
  const head = ['epoch', 'training_loss', 'training_accuracy', 'validation_loss', 'validation_accuracy'];
  return [head, ...cells].map((row) => `${row.join(',')}\r\n`).join('');
}
