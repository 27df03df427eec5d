import type { Run } from '../../../entities/runs/runs';

/** A run beside others: how its lines are coloured, and what it is called. */
export interface ComparedRun {
  readonly run: Run;
  /** Name of a colour of the theme. */
  readonly colour: string;
  readonly name: string;
  readonly date: string;
}
