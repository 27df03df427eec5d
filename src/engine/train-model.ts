import { randomUUID } from 'node:crypto';
import { cpus } from 'node:os';
import type { ModelCard, Runtime } from '../shared/model/card';
import type { Recipe } from '../shared/recipe/recipe';
import type { RunCommand } from '../shared/training/events';
import { accuracyOf, confidenceThreshold, evaluate, predictImages } from './evaluate';
import type { DataSet } from './mnist';
import type { Model } from './model-file';
import { native } from './native';
import { Network } from './network';
import { type Holdout, holdOut } from './splits';
import { type RunEnd, type RunReport, TrainingRun } from './training-run';

export interface TrainingOptions {
  readonly recipe: Recipe;
  readonly dataSet: DataSet;
  readonly onReport?: (report: RunReport) => void;
}

export interface TrainedModel {
  readonly model: Model;
  readonly end: RunEnd;
}

/** A training under way. */
export interface Training {
  /** The evaluated model, with its card. Rejects where the run fails, e.g. because the loss is no number. */
  readonly result: Promise<TrainedModel>;
  command(command: RunCommand): void;
}

/**
 * Trains a network by a recipe and evaluates it: what the command line and the app's trainer both do.
 * Samples to choose by are held out as the recipe asks; the test set is read once, when all is chosen.
 * @throws {UserError} when the data set cannot be divided as the recipe asks.
 */
export function startTraining({ recipe, dataSet, onReport }: TrainingOptions): Training {
  const { train, writers } = dataSet;
  const parts = holdOut(recipe.validation, train.labels.length, writers, recipe.seed);
  const run = new TrainingRun({
    recipe,
    ...train,
    trainIndices: parts.train,
    validationIndices: parts.validation,
    ...(onReport && { onReport }),
  });
  return {
    result: finish(run, recipe, dataSet, parts).finally(() => run.dispose()),
    command: (command) => run.command(command),
  };
}

async function finish(
  run: TrainingRun,
  recipe: Recipe,
  dataSet: DataSet,
  parts: Holdout,
): Promise<TrainedModel> {
  const start = performance.now();
  const end = await run.run();
  const seconds = (performance.now() - start) / 1000;
  const network = Network.fromWeights(recipe, run.weights());
  try {
    const judged = await judge(network, dataSet, parts);
    const card: ModelCard = {
      format: 'inkling-model',
      version: 1,
      id: randomUUID(),
      name: recipe.name,
      createdAt: new Date().toISOString(),
      recipe,
      parameters: network.parameterCount,
      training: {
        data: dataSet.name,
        samples: parts.train.length,
        epochs: run.epochsDone,
        seconds,
        validationSamples: parts.validation.length,
        validationAccuracy: judged.validationAccuracy,
        validationLoss: judged.validationLoss,
        runtime: runtime(),
      },
      accuracy: judged.accuracy,
      confidenceThreshold: judged.confidenceThreshold,
    };
    return { model: { card, weights: network.weights() }, end };
  } finally {
    network.dispose();
  }
}

async function judge(network: Network, { train, test, labelErrors }: DataSet, { validation }: Holdout) {
  const heldOut = await predictImages(network, train.images, validation);
  const onHeldOut =
    validation.length === 0
      ? null
      : accuracyOf(
          heldOut,
          Uint8Array.from(validation, (index) => train.labels[index] ?? 0),
          new Map(),
        );
  return {
    accuracy: await evaluate(network, test, labelErrors),
    confidenceThreshold: confidenceThreshold(heldOut),
    validationAccuracy: onHeldOut?.official ?? null,
    validationLoss: onHeldOut?.loss ?? null,
  };
}

function runtime(): Runtime {
  const { tensorflow, tfjsNode, threads } = native();
  return {
    tensorflow,
    tfjsNode,
    threads,
    platform: `${process.platform}-${process.arch}`,
    cpu: cpus()[0]?.model.trim() ?? 'unknown',
  };
}
