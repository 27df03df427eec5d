import type { RunSummary } from '../../shared/contract/run-summary';

const DONE: readonly RunSummary['state'][] = ['finished', 'failed', 'cancelled'];

/** Whether nothing is left to be done for a run, so that its checkpoint is of no use. An interrupted one can be resumed. */
export function isDone(state: RunSummary['state']): boolean {
  return DONE.includes(state);
}
