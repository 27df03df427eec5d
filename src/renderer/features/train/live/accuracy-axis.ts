import type { Line } from './curves';

/**
 * Share of the values that may lie below the axis: those of a run's first steps, which would compress all
 * others.
 */
const OUTLIERS = 0.05;
/** Padding at both ends, as a share of the range. */
const PADDING = 0.06;
/** Minimum range, so that noise does not fill the height of the chart. */
const LEAST_SPAN = 0.004;
/** Minimum error on the logarithmic scale, since the logarithm of 0 is undefined. */
const LEAST_ERROR = 1e-4;
const TICKS = [0.5, 0.8, 0.9, 0.95, 0.98, 0.99, 0.995, 0.998, 0.999, 0.9995, 0.9998, 0.9999];

/**
 * Range of the accuracy axis: near the visible values, without the lowest few at a run's start. Validation
 * values are always included; raw values, which scatter, are ignored.
 * @param from First visible epoch.
 * @param to Last visible epoch.
 * @returns Shares in [0, 1]; the whole range if no value is visible.
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

/** Position of an accuracy on the logarithmic scale of its error: 0.9 is at 1, 0.99 at 2. */
export function errorPosition(accuracy: number): number {
  return -Math.log10(Math.min(1, Math.max(LEAST_ERROR, 1 - accuracy)));
}

/** The accuracy at a position of that scale. */
export function accuracyAt(position: number): number {
  return 1 - 10 ** -position;
}

/** The accuracies with tick labels on that scale, within a range. */
export function accuracyTicks(from: number, to: number): number[] {
  return TICKS.filter((tick) => tick >= from && tick <= to);
}

/** Number of decimals that show all percentages of an axis exactly, three at most. */
export function tickDigits(ticks: readonly number[]): number {
  const MOST = 3;
  const isExact = (digits: number): boolean =>
    ticks.every((tick) => {
      const scaled = 100 * tick * 10 ** digits;
      return Math.abs(scaled - Math.round(scaled)) < 1e-6;
    });
  return [0, 1, 2].find(isExact) ?? MOST;
}
