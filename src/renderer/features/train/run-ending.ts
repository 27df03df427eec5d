import type { RunSummary } from '../../../shared/contract/run-summary';
import { epochsDone } from '../../entities/runs/run-progress';
import { isOver } from '../../entities/runs/run-state';
import type { Run } from '../../entities/runs/runs';

type Ended = NonNullable<RunSummary['ended']>;

/** When and why a run ended, by its events or else by the list of runs; null if it is not over or unknown. */
export function endOf({ summary, progress, state }: Run): Ended | null {
  if (!isOver(state)) return null;
  const { outcome } = progress;
  if (!outcome) return summary.ended ?? null;
  return { epochs: epochsDone(progress), reason: outcome.kind === 'finished' ? outcome.reason : null };
}

/** The epochs that a run trained; the planned ones if it is not over or unknown. */
export function epochsOf(run: Run): number {
  return endOf(run)?.epochs ?? run.summary.recipe.epochs;
}
