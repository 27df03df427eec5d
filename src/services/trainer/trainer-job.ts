import { join } from 'node:path';
import { CheckpointError, readCheckpoint } from '../../engine/checkpoint';
import { loadMnist } from '../../engine/mnist';
import { MODEL_EXTENSION, writeModelFile } from '../../engine/model-file';
import type { InklingPaths } from '../../engine/paths';
import { startTraining, type Training } from '../../engine/train-model';
import { UserError } from '../../engine/user-error';
import type { ServiceRequest, trainerContract } from '../../shared/contract/services';
import type { RunCommand, RunEvent, RunEventOf } from '../../shared/training/events';
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
  async train({ recipe, modelsFolder, checkpoint, firstSeq }: TrainOrder): Promise<void> {
    const tell = numberEvents(this.#tell, firstSeq);
    const warn = (code: RunEventOf<'warning'>['code'], detail: string) =>
      tell({ type: 'warning', code, detail });
    try {
      const dataSet = await loadMnist(this.#paths);
      const snapshot = await readCheckpoint(checkpoint, { recipe, data: dataSet.name }).catch(
        (error: unknown) => {
          if (error instanceof CheckpointError) warn('checkpoint-unreadable', error.message);
          else throw error;
          return undefined;
        },
      );
      this.#training = startTraining({
        recipe,
        dataSet,
        checkpoint,
        withInsight: true,
        ...(snapshot && { snapshot }),
        onReport: tell,
        onCheckpointFailure: (reason) => warn('checkpoint-unwritten', reason),
      });
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
  async suspend(): Promise<void> {
    await this.#training?.suspend();
  }
}

function messageOf(error: unknown): string {
  return error instanceof UserError ? error.message : 'The training failed; the log says why.';
}
