import { setImmediate } from 'node:timers/promises';
import { learningRateAt } from '../../shared/recipe/learning-rate';
import type { Recipe } from '../../shared/recipe/recipe';
import { totalParameters } from '../../shared/recipe/shapes';
import type { RunCommand } from '../../shared/training/events';
import { Observer } from './observer';
import { Progress } from './progress';
import { Results } from './results';
import { RunControl } from './run-control';
import type { RunEnd, RunReport, TrainingRunOptions } from './run-options';
import { arraysOf, joinArrays, type RunSnapshot } from './snapshot';
import { Tally } from './tally';
import { Trainer, TrainingDivergedError } from './trainer';
import { TrainingSet } from './training-set';
import { initialWeights, type Weights } from '../network/weights';

export type { RunEnd, RunReport, TrainingRunOptions } from './run-options';

/** Duration of a slice of steps in milliseconds, after which the run yields to the event loop. */
const SLICE_MS = 10;
const CHECKPOINT_EVERY_MS = 30_000;

const NO_ARRAYS: Weights = new Map();

/** One training of one network. Owns native memory until `dispose`. */
export class TrainingRun {
  readonly stepsPerEpoch: number;
  private readonly recipe: Recipe;
  private readonly train: Int32Array;
  private readonly validation: Int32Array;
  private readonly observer: Observer;
  private readonly set: TrainingSet;
  private readonly trainer: Trainer;
  private readonly control = new RunControl();
  private readonly results: Results;
  private readonly progress = new Progress((report) => this.report(report));
  private epoch = 0;
  private stepInEpoch = 0;
  private order: Int32Array | undefined;
  private ofEpoch = new Tally();
  private checkpointAt = 0;
  private secondsDone = 0;

  /**
   * @throws {RecipeShapeError} for impossible layers.
   * @throws {WeightsMismatchError} for weights of another network.
   */
  constructor(private readonly options: TrainingRunOptions) {
    const { recipe, images, labels, snapshot } = options;
    this.recipe = recipe;
    this.results = new Results(recipe.earlyStopping);
    this.train = Int32Array.from(options.trainIndices);
    this.validation = Int32Array.from(options.validationIndices ?? []);
    if (this.train.length === 0) throw new RangeError('There are no samples to learn from.');
    this.stepsPerEpoch = Math.ceil(this.train.length / recipe.batch);
    this.set = new TrainingSet(images, labels, this.train);
    const { train, validation } = this;
    const withInsight = options.withInsight ?? false;
    this.observer = new Observer({ recipe, images, labels, train, validation, withInsight });
    this.trainer = new Trainer(recipe, this.set, options.initialWeights ?? initialWeights(recipe));
    if (snapshot !== undefined) this.restore(snapshot);
  }

  /** Completed epochs, including the fraction of the current one. */
  get epochsDone(): number {
    return this.results.epochsBeforeDivergence ?? this.epoch + this.stepInEpoch / this.stepsPerEpoch;
  }

  /** Seconds of shuffling and steps over all epochs, including those before a restored snapshot. */
  get seconds(): number {
    return this.secondsDone + this.ofEpoch.seconds;
  }

  /** Takes effect before the next step. */
  command(command: RunCommand): void {
    this.control.command(command);
  }

  /**
   * Trains to the end, yielding to the event loop about every 10 ms. If the loss or the network's outputs become
   * non-finite, the result is that of the last good epoch.
   * @throws {TrainingDivergedError} if this happens in the first epoch.
   */
  async run(): Promise<RunEnd> {
    this.reportStart();
    this.checkpointAt = performance.now();
    try {
      const end = await this.trainAll();
      if (end === 'stopped') await this.observer.requireFinite(this.weights());
      return end;
    } catch (error) {
      if (!(error instanceof TrainingDivergedError)) throw error;
      this.results.fallBack(error);
      return 'diverged';
    }
  }

  /**
   * Performs one step synchronously, continuing with the next epoch after an epoch's last step, without evaluating the
   * held-out samples. For tests and benchmarks.
   */
  step(): void {
    if (this.stepInEpoch === this.stepsPerEpoch) this.enterNextEpoch();
    const start = performance.now();
    this.order ??= this.set.order(this.recipe.seed, this.epoch);
    const { batch } = this.recipe;
    const samples = this.order.slice(this.stepInEpoch * batch, (this.stepInEpoch + 1) * batch);
    const result = this.trainer.step(
      samples,
      this.epoch * this.stepsPerEpoch + this.stepInEpoch,
      this.learningRate(),
    );
    this.stepInEpoch++;
    const seconds = (performance.now() - start) / 1000;
    this.ofEpoch.add(result, seconds);
    this.progress.add(result, seconds);
  }

  /** The current result: from the best epoch with early stopping, averaged if the recipe uses averaging. */
  weights(): Weights {
    return this.results.weights ?? this.trainer.weights();
  }

  /** Takes a snapshot of the run. Only valid between steps. */
  snapshot(): RunSnapshot {
    const { epoch, stepInEpoch: step, secondsDone } = this;
    const best = this.results.bestEpoch;
    return {
      position: {
        epoch,
        step,
        tally: this.ofEpoch.values(),
        learningRateFactor: this.control.learningRateFactor,
        best: best ? { epoch: best.epoch, validationLoss: best.validationLoss } : null,
        seconds: secondsDone,
      },
      arrays: joinArrays({ ...this.trainer.state(), best: best?.weights ?? NO_ARRAYS }),
    };
  }

  dispose(): void {
    this.trainer.dispose();
    this.set.dispose();
  }

  private restore({ position, arrays }: RunSnapshot): void {
    this.trainer.setState({
      weights: arraysOf(arrays, 'weights'),
      optimizer: arraysOf(arrays, 'optimizer'),
      averages: arraysOf(arrays, 'averages'),
    });
    this.epoch = position.epoch;
    this.stepInEpoch = position.step;
    this.ofEpoch = Tally.from(position.tally);
    this.secondsDone = position.seconds;
    this.control.learningRateFactor = position.learningRateFactor;
    const best = position.best ? { ...position.best, weights: arraysOf(arrays, 'best') } : undefined;
    this.results.restore(best, this.epochsDone, this.trainer.weights());
  }

  private async trainAll(): Promise<RunEnd> {
    while (this.epoch < this.recipe.epochs) {
      if (this.results.patienceIsOver(this.epoch)) return 'early';
      while (this.stepInEpoch < this.stepsPerEpoch) {
        if (this.control.waiting) await this.pause();
        if (this.control.stopped) return 'stopped';
        this.slice();
        if (performance.now() - this.checkpointAt >= this.checkpointEvery) this.checkpoint();
        await setImmediate();
      }
      await this.endEpoch();
    }
    return 'completed';
  }

  private get checkpointEvery(): number {
    return this.options.checkpointEvery ?? CHECKPOINT_EVERY_MS;
  }

  private checkpoint(): void {
    this.options.onCheckpoint?.(this.snapshot());
    this.checkpointAt = performance.now();
  }

  private learningRate(): number {
    const { learningRate, epochs } = this.recipe;
    return learningRateAt(learningRate, this.epochsDone, epochs) * this.control.learningRateFactor;
  }

  /** Performs steps until the time slice or the epoch ends, or a command arrives. */
  private slice(): void {
    const start = performance.now();
    let single = false;
    do {
      this.step();
      single = this.control.tookStep();
    } while (!single && this.stepInEpoch < this.stepsPerEpoch && performance.now() - start < SLICE_MS);
    if (single || this.progress.isDue) this.reportProgress();
  }

  private async pause(): Promise<void> {
    this.report({ type: 'paused' });
    while (this.control.waiting) await this.control.nextCommand();
    this.report({ type: 'resumed' });
  }

  private async endEpoch(): Promise<void> {
    if (this.progress.hasNews) this.reportProgress();
    const epoch = this.epoch;
    const learningRate = this.learningRate();
    const tally = this.ofEpoch;
    const weights = this.trainer.weights();
    const { validated, insight } = await this.observer.observe(weights);
    this.results.add(epoch, validated?.loss ?? null, weights);
    this.enterNextEpoch();
    this.report({
      type: 'epoch',
      epoch,
      seconds: tally.seconds,
      loss: tally.meanLoss,
      accuracy: tally.accuracy,
      validationLoss: validated?.loss ?? null,
      validationAccuracy: validated?.accuracy ?? null,
      learningRate,
      ...(insight && { insight }),
    });
    this.checkpoint();
  }

  private enterNextEpoch(): void {
    this.epoch++;
    this.stepInEpoch = 0;
    this.order = undefined;
    this.secondsDone += this.ofEpoch.seconds;
    this.ofEpoch = new Tally();
  }

  private reportStart(): void {
    this.report({
      type: 'started',
      epochs: this.recipe.epochs,
      stepsPerEpoch: this.stepsPerEpoch,
      samples: this.train.length,
      validationSamples: this.validation.length,
      parameters: totalParameters(this.recipe.layers),
    });
    if (this.options.snapshot !== undefined)
      this.report({ type: 'restored', epoch: this.epoch, step: this.stepInEpoch });
  }

  private reportProgress(): void {
    this.progress.report({
      epoch: this.epoch,
      step: this.stepInEpoch,
      learningRate: this.learningRate(),
      samplesLeft: this.train.length * (this.recipe.epochs - this.epochsDone),
    });
  }

  private report(report: RunReport): void {
    this.options.onReport?.(report);
  }
}
