import type { RunSummary } from '../../../shared/contract/run-summary';
import type { RunProgress } from './run-progress';

export type RunState = RunSummary['state'];

const OVER: readonly RunState[] = ['finished', 'cancelled', 'failed', 'interrupted'];

/** Whether a run is over and reports no more events. */
export function isOver(state: RunState): boolean {
  return OVER.includes(state);
}

/**
 * The state of a run, from the list of runs and from its events. The two arrive independently; the more
 * advanced one is used.
 */
export function runState(summary: Pick<RunSummary, 'state'> | undefined, progress: RunProgress): RunState {
  // An interrupted run may have been resumed since.
  if (progress.outcome && progress.outcome.kind !== 'interrupted') return progress.outcome.kind;
  if (summary && isOver(summary.state)) return summary.state;
  if (progress.isPaused) return 'paused';
  return progress.plan ? 'running' : (summary?.state ?? 'queued');
}
