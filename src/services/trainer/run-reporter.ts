import type { RunEvent } from '../../shared/training/events';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** Tells an event under the next number. */
export type RunReporter = (event: WithoutSeq<RunEvent>) => void;

/** Numbers what a run tells, from `firstSeq` on. */
export function numberEvents(tell: (event: RunEvent) => void, firstSeq: number): RunReporter {
  let seq = firstSeq;
  return (event) => {
    tell({ ...event, seq });
    seq += 1;
  };
}
