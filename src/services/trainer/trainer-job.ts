import { join } from 'node:path';
import { loadMnist } from '../../engine/mnist';
import { MODEL_EXTENSION, writeModelFile } from '../../engine/model-file';
import type { InklingPaths } from '../../engine/paths';
import { startTraining, type Training } from '../../engine/train-model';
import { UserError } from '../../engine/user-error';
import type { ServiceRequest, trainerContract } from '../../shared/contract/services';
import type { RunCommand, RunEvent } from '../../shared/training/events';
import { numberEvents } from './run-reporter';

/** What is to be trained, and where what comes of it is kept. */
export type TrainOrder = ServiceRequest<typeof trainerContract, 'train'>;

/** One run of training, from the data set to the candidate model's file. */
export class TrainerJob {
  readonly #paths: InklingPaths;
  readonly #tell: (event: RunEvent) => void;
  #training: Training | undefined;
  /** What was asked while the data set was still being read. */
  readonly #early: RunCommand[] = [];

  constructor(paths: InklingPaths, tell: (event: RunEvent) => void) {
    this.#paths = paths;
    this.#tell = tell;
  }

  /** Trains to the end and tells how it went; never rejects. */
  async train({ recipe, modelsFolder, firstSeq }: TrainOrder): Promise<void> {
    const tell = numberEvents(this.#tell, firstSeq);
    try {
      const dataSet = await loadMnist(this.#paths);
      this.#training = startTraining({ recipe, dataSet, onReport: tell });
      for (const command of this.#early) this.#training.command(command);
      const { model, end } = await this.#training.result;
      const { id, accuracy } = model.card;
      await writeModelFile(join(modelsFolder, `${id}${MODEL_EXTENSION}`), model);
      if (!accuracy) throw new Error('A trained model was not evaluated.');
      tell({ type: 'finished', reason: end, modelId: id, accuracy });
    } catch (error) {
      console.error(error);
      tell({ type: 'failed', message: messageOf(error) });
    }
  }

  command(command: RunCommand): void {
    if (this.#training) this.#training.command(command);
    else this.#early.push(command);
  }

  /** Keeps the run's place, for when the process is asked to end. */
  suspend(): Promise<void> {
    return Promise.resolve();
  }
}

function messageOf(error: unknown): string {
  return error instanceof UserError ? error.message : 'The training failed; the log says why.';
}
