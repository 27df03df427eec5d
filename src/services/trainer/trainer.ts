import { join } from 'node:path';
import { loadMnist } from '../../engine/mnist';
import { MODEL_EXTENSION, writeModelFile } from '../../engine/model-file';
import type { InklingPaths } from '../../engine/paths';
import { startTraining, type Training } from '../../engine/train-model';
import { UserError } from '../../engine/user-error';
import type { Recipe } from '../../shared/recipe/recipe';
import type { RunCommand, RunEvent } from '../../shared/training/events';
import { numberEvents } from './run-reporter';

/** One run of training, from the data set to the candidate model's file. */
export class Trainer {
  readonly #paths: InklingPaths;
  readonly #tell: ReturnType<typeof numberEvents>;
  #training: Training | undefined;
  /** What was asked while the data set was still being read. */
  readonly #early: RunCommand[] = [];

  constructor(paths: InklingPaths, tell: (event: RunEvent) => void) {
    this.#paths = paths;
    this.#tell = numberEvents(tell);
  }

  /** Trains to the end and tells how it went; never rejects. */
  async train(recipe: Recipe, modelsFolder: string): Promise<void> {
    try {
      const dataSet = await loadMnist(this.#paths);
      this.#training = startTraining({ recipe, dataSet, onReport: this.#tell });
      for (const command of this.#early) this.#training.command(command);
      const { model, end } = await this.#training.result;
      const { id, accuracy } = model.card;
      await writeModelFile(join(modelsFolder, `${id}${MODEL_EXTENSION}`), model);
      if (!accuracy) throw new Error('A trained model was not evaluated.');
      this.#tell({ type: 'finished', reason: end, modelId: id, accuracy });
    } catch (error) {
      console.error(error);
      this.#tell({ type: 'failed', message: messageOf(error) });
    }
  }

  command(command: RunCommand): void {
    if (this.#training) this.#training.command(command);
    else this.#early.push(command);
  }
}

function messageOf(error: unknown): string {
  return error instanceof UserError ? error.message : 'The training failed; the log says why.';
}
