import type { RunEvent } from '../../shared/training/events';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** Numbers what a run tells, from 0. */
export function numberEvents(tell: (event: RunEvent) => void): (event: WithoutSeq<RunEvent>) => void {
  let seq = 0;
  return (event) => {
    tell({ ...event, seq });
    seq += 1;
  };
}
