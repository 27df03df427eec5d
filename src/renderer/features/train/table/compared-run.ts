import type { Run } from '../../../entities/runs/runs';

/** A run in a comparison, with the colour of its lines and its name. */
export interface ComparedRun {
  readonly run: Run;
  /** Name of a colour of the theme. */
  readonly colour: string;
  readonly name: string;
  readonly date: string;
}
