import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDiskFull } from '../../platform/atomic-file';
import { CheckpointError, readCheckpoint } from '../../engine/files/checkpoint';
import { loadMnist } from '../../engine/data/mnist';
import { MODEL_EXTENSION, writeModelFile, type Model } from '../../engine/files/model-file';
import type { InklingPaths } from '../../platform/installed-files';
import { runtime, startTraining, type Training } from '../../engine/train/train-model';
import type { RunSnapshot } from '../../engine/train/snapshot';
import { systemReason } from '../../platform/user-error';
import type { ServiceRequest, trainerContract } from '../../shared/contract/services';
import type { RunCommand, RunEvent, WarningCode } from '../../shared/training/events';
import { failureOf } from './run-failure';
import { marksOfRun } from './run-marks';
import { numberEvents, type RunReporter } from './run-reporter';

/** What is to be trained, and where what comes of it is kept. */
export type TrainOrder = ServiceRequest<typeof trainerContract, 'train'>;

/** A model that could not be written is tried again this often: it is all that the run was for. */
const WRITE_AGAIN_MS = 2000;

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
  async train(order: TrainOrder): Promise<void> {
    const tell = numberEvents(this.#tell, order.firstSeq);
    try {
      tell(await this.#trainAll(order, tell));
    } catch (error) {
      console.error(error);
      tell({ type: 'failed', ...failureOf(error) });
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

  async #trainAll(order: TrainOrder, tell: RunReporter) {
    const { recipe, modelsFolder, checkpoint, firstSeq } = order;
    const marks = recipe.withMarks && (await marksOfRun(checkpoint, order.marks));
    const dataSet = await loadMnist(this.#paths);
    const snapshot = await readPlace(checkpoint, { recipe, data: dataSet.name }, tell);
    this.#training = startTraining({
      recipe,
      dataSet,
      checkpoint,
      withInsight: true,
      ...(marks && { marks }),
      ...(snapshot && { snapshot }),
      onReport: (report) => {
        tell(report.type === 'started' ? { ...report, runtime: runtime() } : report);
        const beginsAnew = report.type === 'started' && firstSeq > 0 && !snapshot;
        if (beginsAnew) tell({ type: 'restored', epoch: 0, step: 0 });
      },
      onCheckpointFailure: (error) => warn(tell, 'checkpoint-unwritten', error),
      onCheckpointRecovery: () => tell({ type: 'warning-over', code: 'checkpoint-unwritten' }),
    });
    for (const command of this.#early) this.#training.command(command);
    const { model, end } = await this.#training.result;
    await writeModel(modelsFolder, model, tell);
    const { id, accuracy } = model.card;
    if (!accuracy) throw new Error('A trained model was not evaluated.');
    return { type: 'finished', reason: end, modelId: id, accuracy } as const;
  }
}

/** Where the run was; undefined where that is not known, and it begins anew. */
async function readPlace(
  path: string,
  owner: Parameters<typeof readCheckpoint>[1],
  tell: RunReporter,
): Promise<RunSnapshot | undefined> {
  try {
    return await readCheckpoint(path, owner);
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    warn(tell, 'checkpoint-unreadable', error);
    return undefined;
  }
}

/** Writes the candidate's file, however long it takes for the disk to have room. */
async function writeModel(folder: string, model: Model, tell: RunReporter): Promise<void> {
  const path = join(folder, `${model.card.id}${MODEL_EXTENSION}`);
  for (let isFirst = true; ; isFirst = false) {
    try {
      await writeModelFile(path, model);
      if (!isFirst) tell({ type: 'warning-over', code: 'model-unwritten' });
      return;
    } catch (error) {
      if (isFirst) warn(tell, 'model-unwritten', error);
      await delay(WRITE_AGAIN_MS);
    }
  }
}

function warn(tell: RunReporter, code: WarningCode, error: unknown): void {
  tell({ type: 'warning', code, detail: systemReason(error), isDiskFull: isDiskFull(error) });
}
