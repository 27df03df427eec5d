import type { RunSummary } from '../../shared/contract/run-summary';

const DONE: readonly RunSummary['state'][] = ['finished', 'failed', 'cancelled'];

/** Whether a run has ended for good, so that its checkpoint is not needed. An interrupted run can be resumed. */
export function isDone(state: RunSummary['state']): boolean {
  return DONE.includes(state);
}
