import type { Line } from './curves';

/** Share of the values that may lie below the axis: the first steps of a run, which would flatten all others. */
const OUTLIERS = 0.05;
/** Room at both ends, as a share of what is shown. */
const PADDING = 0.06;
/** Shortest axis, so that noise is not blown up to the height of the chart. */
const LEAST_SPAN = 0.004;
/** Smallest error on the logarithmic scale: no error has no logarithm. */
const LEAST_ERROR = 1e-4;
const TICKS = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999];

/**
 * Where an accuracy axis starts and ends: near the values in view, without a run's first and lowest few. Validation values
 * are always on it; raw values, which scatter, do not count.
 * @param from First epoch in view.
 * @param to Last epoch in view.
 * @returns Shares in [0, 1]; the whole of it where nothing is in view.
 */
export function accuracyRange(
  lines: readonly Pick<Line, 'metric' | 'look' | 'points'>[],
  from: number,
  to: number,
): [number, number] {
  const inView = (look: Line['look']): number[] =>
    lines
      .filter((line) => line.metric === 'accuracy' && line.look === look)
      .flatMap(({ points }) => points.filter(({ x }) => x >= from && x <= to).map(({ y }) => y));
  const smooth = inView('smooth').sort((a, b) => a - b);
  const marked = inView('marked');
  const lowest = smooth[Math.floor(smooth.length * OUTLIERS)];
  const shown = [...marked, ...(lowest === undefined ? [] : [lowest, smooth.at(-1) ?? lowest])];
  if (shown.length === 0) return [0, 1];
  const [least, most] = [Math.min(...shown), Math.max(...shown)];
  const missing = Math.max(0, LEAST_SPAN - (most - least)) / 2;
  const padding = PADDING * (most - least) + missing;
  return [Math.max(0, least - padding), Math.min(1, most + padding)];
}

/** Where an accuracy stands on the logarithmic scale of its error: 0.9 at 1, 0.99 at 2. */
export function errorPosition(accuracy: number): number {
  return -Math.log10(Math.min(1, Math.max(LEAST_ERROR, 1 - accuracy)));
}

/** The accuracy at a index of that scale. */
export function accuracyAt(position: number): number {
  return 1 - 10 ** -position;
}

/** The accuracies that are numbered on that scale, within a range. */
export function accuracyTicks(from: number, to: number): number[] {
  return TICKS.filter((tick) => tick >= from && tick <= to);
}

/** Places after the point with which all of an axis' percentages are said exactly, three at most. */
export function tickDigits(ticks: readonly number[]): number {
  const MOST = 3;
  const isExact = (digits: number): boolean =>
    ticks.every((tick) => {
      const scaled = 100 * tick * 10 ** digits;
      return Math.abs(scaled - Math.round(scaled)) < 1e-6;
    });
  return [0, 1, 2].find(isExact) ?? MOST;
}
