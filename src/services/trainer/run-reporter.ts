import type { RunEvent, Unnumbered } from '../../shared/training/events';

/** Tells an event under the next number. */
export type RunReporter = (event: Unnumbered) => void;

/** Numbers what a run tells, from `firstSeq` on. */
export function numberEvents(emit: (event: RunEvent) => void, firstSeq: number): RunReporter {
  let seq = firstSeq;
  return (event) => {
    emit({ ...event, seq });
    seq += 1;
  };
}
