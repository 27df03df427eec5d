import type { RunEvent } from '../../shared/training/events';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** Numbers what a run tells, from `firstSeq` on. */
export function numberEvents(
  tell: (event: RunEvent) => void,
  firstSeq: number,
): (event: WithoutSeq<RunEvent>) => void {
  let seq = firstSeq;
  return (event) => {
    tell({ ...event, seq });
    seq += 1;
  };
}
