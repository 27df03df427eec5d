/** Median and tail of a list of timings, in the unit of the list. */
export interface Timing {
  readonly p50: number;
  readonly p95: number;
  readonly count: number;
}

/** The value below which the given share of the sorted list lies (nearest rank). */
export function percentile(sorted: readonly number[], share: number): number {
  const rank = Math.min(sorted.length - 1, Math.max(0, Math.ceil(share * sorted.length) - 1));
  const value = sorted[rank];
  if (value === undefined) throw new RangeError('No timings were given.');
  return value;
}

export function timing(values: readonly number[]): Timing {
  const sorted = [...values].sort((a, b) => a - b);
  return { p50: round(percentile(sorted, 0.5)), p95: round(percentile(sorted, 0.95)), count: sorted.length };
}

export function round(value: number, digits = 3): number {
  return Number(value.toFixed(digits));
}

/** Milliseconds of each of `count` calls, after `warmUp` calls that are not counted. */
export function timeCalls(call: () => unknown, count: number, warmUp = 50): number[] {
  for (let index = 0; index < warmUp; index += 1) call();
  return Array.from({ length: count }, () => {
    const start = performance.now();
    call();
    return performance.now() - start;
  });
}
