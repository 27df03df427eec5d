import type { RunEvent, Unnumbered } from '../../shared/training/events';

/** Emits an event with the next sequence number. */
export type RunReporter = (event: Unnumbered) => void;

/** Numbers the events of a run, starting at `firstSeq`. */
export function numberEvents(emit: (event: RunEvent) => void, firstSeq: number): RunReporter {
  let seq = firstSeq;
  return (event) => {
    emit({ ...event, seq });
    seq += 1;
  };
}
