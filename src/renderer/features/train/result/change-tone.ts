export type Tone = 'better' | 'worse' | 'same';

/** How a change in a share is shown in percentage points with two indices: one that reads 0.00 is none. */
export function changeTone(difference: number): Tone {
  const shown = Math.round(difference * 10_000);
  if (shown === 0) return 'same';
  return shown > 0 ? 'better' : 'worse';
}
