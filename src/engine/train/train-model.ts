import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import type { ModelCard, MarksUsed, Runtime } from '../../shared/model/card';
import type { MarkedSample } from '../../shared/marks';
import type { Recipe } from '../../shared/recipe/recipe';
import type { RunCommand } from '../../shared/training/events';
import { totalParameters } from '../../shared/recipe/shapes';
import { writeCheckpoint } from '../files/checkpoint';
import { accuracyOf, confidenceThreshold, evaluate, predictImages } from '../predict/evaluate';
import { applyMarks } from '../data/marked-labels';
import type { Dataset } from '../data/mnist';
import type { Model } from '../files/model-file';
import { native } from '../native';
import { Network } from '../network/network';
import { type Holdout, holdOut } from '../data/splits';
import { CheckpointWriter } from './checkpoint-writer';
import type { RunSnapshot } from './snapshot';
import { TrainingDivergedError } from './trainer';
import { UserError } from '../../shared/user-error';
import { type RunEnd, type RunReport, TrainingRun } from './training-run';

export interface TrainingOptions {
  readonly recipe: Recipe;
  readonly dataset: Dataset;
  /** The user's label marks; required if the recipe uses them. */
  readonly marks?: readonly MarkedSample[];
  readonly onReport?: (report: RunReport) => void;
  /** Whether an epoch's report includes its insight. @default false */
  readonly withInsight?: boolean;
  /** Snapshot of an interrupted run of the same recipe and dataset, to resume from. */
  readonly snapshot?: RunSnapshot;
  /** Checkpoint file, written after each epoch and at least every 30 seconds. */
  readonly checkpoint?: string;
  /** Called on the first of consecutive checkpoint failures. The run continues. */
  readonly onCheckpointFailure?: (error: unknown) => void;
  /** Called when a checkpoint is written after a failure. */
  readonly onCheckpointRecovery?: () => void;
}

export interface TrainedModel {
  readonly model: Model;
  readonly end: RunEnd;
}

/** A training in progress. */
export interface Training {
  /** The evaluated model, with its card. Rejects if the run fails, for example because the loss is not finite. */
  readonly result: Promise<TrainedModel>;
  command(command: RunCommand): void;
  /** Writes a checkpoint of the current state; resolves when the write has completed or failed. */
  suspend(): Promise<void>;
}

/**
 * Trains a network by a recipe and evaluates it. Samples are held out as specified by the recipe; the test set is
 * evaluated once, at the end.
 * @throws {UserError} if the dataset cannot be split as the recipe requires, or the recipe requires marks and none are
 *   given.
 */
export function startTraining(options: TrainingOptions): Training {
  const { recipe, onReport, snapshot, withInsight } = options;
  const { dataset, parts, marks } = divide(options);
  const writer = checkpointWriter(options);
  const run = new TrainingRun({
    recipe,
    ...dataset.train,
    trainIndices: parts.train,
    validationIndices: parts.validation,
    ...(onReport && { onReport }),
    ...(withInsight !== undefined && { withInsight }),
    ...(snapshot && { snapshot }),
    ...(writer && { onCheckpoint: (place) => writer.keep(place) }),
  });
  const result = finish(run, recipe, dataset, { ...parts, marks }).finally(async () => {
    run.dispose();
    await writer?.settled();
  });
  return {
    result,
    command: (command) => run.command(command),
    async suspend() {
      writer?.keep(run.snapshot());
      await writer?.settled();
    },
  };
}

function checkpointWriter(options: TrainingOptions) {
  const { recipe, dataset, checkpoint, onCheckpointFailure, onCheckpointRecovery } = options;
  if (checkpoint === undefined) return undefined;
  const owner = { recipe, data: dataset.name };
  return new CheckpointWriter(
    (place) => writeCheckpoint(checkpoint, owner, place),
    (error) => onCheckpointFailure?.(error),
    () => onCheckpointRecovery?.(),
  );
}

async function finish(
  run: TrainingRun,
  recipe: Recipe,
  dataset: Dataset,
  parts: Division,
): Promise<TrainedModel> {
  const end = await run.run();
  const network = new Network(recipe, run.weights());
  try {
    const judged = await judge(network, dataset, parts);
    return { model: { card: card(run, recipe, dataset, parts, judged), weights: network.weights() }, end };
  } finally {
    network.dispose();
  }
}

/** The split of the samples and the applied marks. */
interface Division extends Holdout {
  readonly marks: MarksUsed | undefined;
}

function divide({ recipe, dataset, marks }: TrainingOptions) {
  const { train, writers } = dataset;
  const parts = holdOut(recipe.validation, train.labels.length, writers, recipe.seed);
  if (!recipe.withMarks) return { dataset, parts, marks: undefined };
  if (!marks)
    throw new UserError('recipe-unusable', {
      message: 'This recipe uses your label fixes, which are available only in the app.',
    });
  const marked = applyMarks(train.labels, parts, marks);
  const relabelled: Dataset = { ...dataset, train: { ...train, labels: marked.labels } };
  return { dataset: relabelled, parts: marked.parts, marks: marked.used };
}

function card(
  run: TrainingRun,
  recipe: Recipe,
  dataset: Dataset,
  parts: Division,
  { accuracy, confidenceThreshold, validationAccuracy, validationLoss }: Awaited<ReturnType<typeof judge>>,
): ModelCard {
  return {
    format: 'inkling-model',
    version: 1,
    id: randomUUID(),
    name: recipe.name,
    createdAt: new Date().toISOString(),
    recipe,
    parameters: totalParameters(recipe.layers),
    training: {
      data: dataset.name,
      samples: parts.train.length,
      epochs: run.epochsDone,
      seconds: run.seconds,
      validationSamples: parts.validation.length,
      validationAccuracy,
      validationLoss,
      runtime: runtime(),
      ...(parts.marks && { marks: parts.marks }),
    },
    accuracy,
    confidenceThreshold,
  };
}

async function judge(network: Network, { train, test, labelErrors }: Dataset, { validation }: Holdout) {
  const heldOut = await predictImages(network, train.images, validation);
  const onHeldOut =
    validation.length === 0
      ? null
      : accuracyOf(
          heldOut,
          Uint8Array.from(validation, (index) => train.labels[index] ?? 0),
          new Map(),
        );
  const accuracy = await evaluate(network, test, labelErrors);
  if (!Number.isFinite(accuracy.loss + (onHeldOut?.loss ?? 0))) throw new TrainingDivergedError();
  return {
    accuracy,
    confidenceThreshold: confidenceThreshold(heldOut),
    validationAccuracy: onHeldOut?.official ?? null,
    validationLoss: onHeldOut?.loss ?? null,
  };
}

/** Returns the runtime of this process. */
export function runtime(): Runtime {
  const { tensorflow, tfjsNode, threads } = native();
  return {
    tensorflow,
    tfjsNode,
    threads,
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
  };
}
