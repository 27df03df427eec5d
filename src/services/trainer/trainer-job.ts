import { join } from 'node:path';
import { setTimeout as delay } from 'node:timers/promises';
import { isDiskFull } from '../../platform/atomic-file';
import { CheckpointError, readCheckpoint } from '../../engine/files/checkpoint';
import { loadMnist } from '../../engine/data/mnist';
import { MODEL_EXTENSION, writeModelFile, type Model } from '../../engine/files/model-file';
import type { InklingPaths } from '../../platform/installed-files';
import { runtime, startTraining, type Training } from '../../engine/train/train-model';
import type { RunSnapshot } from '../../engine/train/snapshot';
import { systemReason } from '../../platform/system-error';
import type { ServiceRequest, trainerContract } from '../../shared/contract/services';
import type { RunCommand, RunEvent, WarningCode } from '../../shared/training/events';
import { failureOf } from './run-failure';
import { marksOfRun } from './run-marks';
import { numberEvents, type RunReporter } from './run-reporter';

/** What to train, and where to save the result. */
export type TrainOrder = ServiceRequest<typeof trainerContract, 'train'>;

/** Interval for retrying to write the model, without which the run's result would be lost. */
const WRITE_AGAIN_MS = 2000;

/** One training run, from the dataset to the candidate model's file. */
export class TrainerJob {
  readonly #paths: InklingPaths;
  readonly #emit: (event: RunEvent) => void;
  #training: Training | undefined;
  /** Commands that arrived while the dataset was being read. */
  readonly #early: RunCommand[] = [];

  constructor(paths: InklingPaths, emit: (event: RunEvent) => void) {
    this.#paths = paths;
    this.#emit = emit;
  }

  /** Trains to the end and emits run events; never rejects. */
  async train(order: TrainOrder): Promise<void> {
    const emit = numberEvents(this.#emit, order.firstSeq);
    try {
      emit(await this.#trainAll(order, emit));
    } catch (error) {
      console.error(error);
      emit({ type: 'failed', ...failureOf(error) });
    }
  }

  command(command: RunCommand): void {
    if (this.#training) this.#training.command(command);
    else this.#early.push(command);
  }

  /** Saves a checkpoint before the process is stopped. */
  async suspend(): Promise<void> {
    await this.#training?.suspend();
  }

  async #trainAll(order: TrainOrder, emit: RunReporter) {
    const { recipe, modelsFolder, checkpoint, firstSeq } = order;
    const marks = recipe.withMarks && (await marksOfRun(checkpoint, order.marks));
    const dataset = await loadMnist(this.#paths);
    const snapshot = await readState(checkpoint, { recipe, data: dataset.name }, emit);
    this.#training = startTraining({
      recipe,
      dataset,
      checkpoint,
      withInsight: true,
      ...(marks && { marks }),
      ...(snapshot && { snapshot }),
      onReport: (report) => {
        emit(report.type === 'started' ? { ...report, runtime: runtime() } : report);
        const beginsAnew = report.type === 'started' && firstSeq > 0 && !snapshot;
        if (beginsAnew) emit({ type: 'restored', epoch: 0, step: 0 });
      },
      onCheckpointFailure: (error) => warn(emit, 'checkpoint-unwritten', error),
      onCheckpointRecovery: () => emit({ type: 'warning-over', code: 'checkpoint-unwritten' }),
    });
    for (const command of this.#early) this.#training.command(command);
    const { model, end } = await this.#training.result;
    await writeModel(modelsFolder, model, emit);
    const { id, accuracy } = model.card;
    if (!accuracy) throw new Error('A trained model was not evaluated.');
    return { type: 'finished', reason: end, modelId: id, accuracy } as const;
  }
}

/**
 * The state in the checkpoint, or undefined if there is none that can be read; the run then starts from the
 * beginning.
 */
async function readState(
  path: string,
  owner: Parameters<typeof readCheckpoint>[1],
  emit: RunReporter,
): Promise<RunSnapshot | undefined> {
  try {
    return await readCheckpoint(path, owner);
  } catch (error) {
    if (!(error instanceof CheckpointError)) throw error;
    warn(emit, 'checkpoint-unreadable', error);
    return undefined;
  }
}

/** Writes the candidate's file, retrying until the disk has space. */
async function writeModel(folder: string, model: Model, emit: RunReporter): Promise<void> {
  const path = join(folder, `${model.card.id}${MODEL_EXTENSION}`);
  for (let isFirst = true; ; isFirst = false) {
    try {
      await writeModelFile(path, model);
      if (!isFirst) emit({ type: 'warning-over', code: 'model-unwritten' });
      return;
    } catch (error) {
      if (isFirst) warn(emit, 'model-unwritten', error);
      await delay(WRITE_AGAIN_MS);
    }
  }
}

function warn(emit: RunReporter, code: WarningCode, error: unknown): void {
  emit({ type: 'warning', code, detail: systemReason(error), isDiskFull: isDiskFull(error) });
}
