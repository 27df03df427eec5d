import { setImmediate } from 'node:timers/promises';
import { learningRateAt } from '../shared/recipe/learning-rate';
import type { Recipe } from '../shared/recipe/recipe';
import { totalParameters } from '../shared/recipe/shapes';
import type { RunCommand, RunEvent } from '../shared/training/events';
import { Network } from './network';
import { RunControl } from './training/run-control';
import { arraysOf, joinArrays, type RunSnapshot } from './training/snapshot';
import { Tally } from './training/tally';
import { Trainer } from './training/trainer';
import { TrainingSet } from './training/training-set';
import { validate, type Validated } from './training/validate';
import { initialWeights, type Weights } from './weights';

type WithoutSeq<T> = T extends unknown ? Omit<T, 'seq'> : never;

/** What a run reports while it goes. Whoever passes it on numbers it, and adds how it ended. */
export type RunReport = WithoutSeq<
  Extract<RunEvent, { type: 'started' | 'progress' | 'epoch' | 'paused' | 'resumed' }>
>;

/** Why a run ended. */
export type RunEnd = 'completed' | 'stopped' | 'early';

export interface TrainingRunOptions {
  readonly recipe: Recipe;
  /** 784 bytes a sample, row by row. Copied. */
  readonly images: Uint8Array;
  /** A digit a sample. */
  readonly labels: Uint8Array;
  /** The samples to learn from, by number. */
  readonly trainIndices: ArrayLike<number>;
  /** The samples to choose by; none where the recipe holds none out. */
  readonly validationIndices?: ArrayLike<number>;
  /** Weights to go on from, in place of the recipe's random ones. */
  readonly initialWeights?: Weights;
  /** Where an earlier run of the same recipe and samples was, to go on from there. */
  readonly snapshot?: RunSnapshot;
  /** Called during the run; `snapshot` and `weights` may be called in it. */
  readonly onReport?: (report: RunReport) => void;
}

/** Work is done in slices of this many milliseconds, with a yield to the event loop after each. */
const SLICE_MS = 10;
const PROGRESS_EVERY_MS = 100;

const NO_ARRAYS: Weights = new Map();

/** One training of one network. Owns native memory until `dispose`. */
export class TrainingRun {
  readonly stepsPerEpoch: number;
  private readonly recipe: Recipe;
  private readonly train: Int32Array;
  private readonly validation: Int32Array;
  private readonly set: TrainingSet;
  private readonly trainer: Trainer;
  private readonly control = new RunControl();
  private epoch = 0;
  private stepInEpoch = 0;
  private order: Int32Array | undefined;
  private ofEpoch = new Tally();
  private sinceReport = new Tally();
  private reportedAt = 0;
  private best: { epoch: number; validationLoss: number; weights: Weights } | undefined;
  private secondsDone = 0;

  /**
   * @throws {RecipeShapeError} for impossible layers.
   * @throws {WeightsMismatchError} for weights of another network.
   */
  constructor(private readonly options: TrainingRunOptions) {
    const { recipe, images, labels, snapshot } = options;
    this.recipe = recipe;
    this.train = Int32Array.from(options.trainIndices);
    this.validation = Int32Array.from(options.validationIndices ?? []);
    if (this.train.length === 0) throw new RangeError('There are no samples to learn from.');
    this.stepsPerEpoch = Math.ceil(this.train.length / recipe.batch);
    this.set = new TrainingSet(images, labels, this.train);
    this.trainer = new Trainer(recipe, this.set, options.initialWeights ?? initialWeights(recipe));
    if (snapshot !== undefined) this.restore(snapshot);
  }

  /** Epochs done, with the part of the one under way. */
  get epochsDone(): number {
    return this.epoch + this.stepInEpoch / this.stepsPerEpoch;
  }

  /** Seconds of shuffling and steps, over all epochs and before a restored snapshot too. */
  get seconds(): number {
    return this.secondsDone + this.ofEpoch.seconds;
  }

  /** Takes effect before the next step. */
  command(command: RunCommand): void {
    this.control.command(command);
  }

  /**
   * Trains to the end, with a yield to the event loop about every 10 ms.
   * @throws {TrainingDivergedError} when the loss is no longer finite; `weights` still gives the last finite ones.
   */
  async run(): Promise<RunEnd> {
    this.report({
      type: 'started',
      epochs: this.recipe.epochs,
      stepsPerEpoch: this.stepsPerEpoch,
      samples: this.train.length,
      validationSamples: this.validation.length,
      parameters: totalParameters(this.recipe.layers),
    });
    this.reportedAt = performance.now();
    while (this.epoch < this.recipe.epochs) {
      while (this.stepInEpoch < this.stepsPerEpoch) {
        if (this.control.waiting) await this.pause();
        if (this.control.stopped) return 'stopped';
        this.slice();
        await setImmediate();
      }
      await this.endEpoch();
      if (this.patienceIsOver()) return 'early';
    }
    return 'completed';
  }

  /**
   * Takes one step, at once; after an epoch's last step goes on with the next epoch, without reading held-out samples.
   * `run` takes all steps; this is for tests and measurements.
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
    this.sinceReport.add(result, seconds);
  }

  /** The result so far: of the best epoch where early stopping watches, averaged where the recipe asks for it. */
  weights(): Weights {
    return this.best?.weights ?? this.trainer.weights();
  }

  /** Where the run is. Between steps only, which is whenever a caller has the turn. */
  snapshot(): RunSnapshot {
    const { epoch, stepInEpoch: step, best, secondsDone } = this;
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
    if (position.best) this.best = { ...position.best, weights: arraysOf(arrays, 'best') };
  }

  private learningRate(): number {
    const { learningRate, epochs } = this.recipe;
    return learningRateAt(learningRate, this.epochsDone, epochs) * this.control.learningRateFactor;
  }

  /** Steps until the slice of time is used up, the epoch ends or a person wants something else. */
  private slice(): void {
    const start = performance.now();
    let single = false;
    do {
      this.step();
      single = this.control.tookStep();
    } while (!single && this.stepInEpoch < this.stepsPerEpoch && performance.now() - start < SLICE_MS);
    if (single || performance.now() - this.reportedAt >= PROGRESS_EVERY_MS) this.reportProgress();
  }

  private async pause(): Promise<void> {
    this.report({ type: 'paused' });
    while (this.control.waiting) await this.control.nextCommand();
    this.report({ type: 'resumed' });
  }

  private async endEpoch(): Promise<void> {
    if (this.sinceReport.samples > 0) this.reportProgress();
    const epoch = this.epoch;
    const learningRate = this.learningRate();
    const tally = this.ofEpoch;
    const validated = await this.validate();
    if (validated !== null) this.noteBest(epoch, validated);
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
    });
  }

  private enterNextEpoch(): void {
    this.epoch++;
    this.stepInEpoch = 0;
    this.order = undefined;
    this.secondsDone += this.ofEpoch.seconds;
    this.ofEpoch = new Tally();
  }

  private async validate(): Promise<Validated | null> {
    if (this.validation.length === 0) return null;
    const network = new Network(this.recipe, this.trainer.weights());
    try {
      return await validate(network, this.options.images, this.options.labels, this.validation);
    } finally {
      network.dispose();
    }
  }

  private noteBest(epoch: number, { loss }: Validated): void {
    if (this.recipe.earlyStopping === null || (this.best && this.best.validationLoss <= loss)) return;
    this.best = { epoch, validationLoss: loss, weights: this.trainer.weights() };
  }

  private patienceIsOver(): boolean {
    const { earlyStopping, epochs } = this.recipe;
    if (earlyStopping === null || this.best === undefined || this.epoch >= epochs) return false;
    return this.epoch - 1 - this.best.epoch >= earlyStopping;
  }

  private reportProgress(): void {
    const { meanLoss, accuracy, samplesPerSecond } = this.sinceReport;
    const samplesLeft = this.train.length * (this.recipe.epochs - this.epochsDone);
    this.report({
      type: 'progress',
      epoch: this.epoch,
      step: this.stepInEpoch,
      loss: meanLoss,
      accuracy,
      learningRate: this.learningRate(),
      samplesPerSecond,
      secondsLeft: samplesPerSecond === 0 ? 0 : Math.max(samplesLeft / samplesPerSecond, 0),
    });
    this.sinceReport = new Tally();
    this.reportedAt = performance.now();
  }

  private report(report: RunReport): void {
    this.options.onReport?.(report);
  }
}
