import type { Weights } from '../network/weights';
import type { TrainingDivergedError } from './trainer';

interface BestEpoch {
  readonly epoch: number;
  /** Mean cross-entropy on the held-out samples, in nats. */
  readonly validationLoss: number;
  readonly weights: Weights;
}

/** The results of a run's completed epochs, from which its model is made. */
export class Results {
  private best: BestEpoch | undefined;
  /** Used if the next epoch diverges. */
  private lastGood: { readonly epochs: number; readonly weights: Weights } | undefined;
  private hasDiverged = false;

  /** @param patience Epochs without improvement of the validation loss before early stopping; null disables it. */
  constructor(private readonly patience: number | null) {}

  /** The best epoch so far; undefined without early stopping. */
  get bestEpoch(): BestEpoch | undefined {
    return this.best;
  }

  /** The weights of the result; undefined if they are the current ones. */
  get weights(): Weights | undefined {
    return this.best?.weights ?? (this.hasDiverged ? this.lastGood?.weights : undefined);
  }

  /** Number of epochs before divergence; undefined if training has not diverged. */
  get epochsBeforeDivergence(): number | undefined {
    return this.hasDiverged ? (this.lastGood?.epochs ?? 0) : undefined;
  }

  /** Restores the results of an interrupted run. */
  restore(best: BestEpoch | undefined, epochsDone: number, weights: Weights): void {
    this.best = best;
    if (epochsDone >= 1) this.lastGood = { epochs: epochsDone, weights };
  }

  /**
   * Adds a completed epoch.
   * @param validationLoss Null if no samples are held out.
   */
  add(epoch: number, validationLoss: number | null, weights: Weights): void {
    this.lastGood = { epochs: epoch + 1, weights };
    if (this.patience === null || validationLoss === null) return;
    if (!this.best || validationLoss < this.best.validationLoss)
      this.best = { epoch, validationLoss, weights };
  }

  /** Whether early stopping applies. @param epoch The next epoch. */
  patienceIsOver(epoch: number): boolean {
    return this.patience !== null && this.best !== undefined && epoch - 1 - this.best.epoch >= this.patience;
  }

  /**
   * Falls back to the last good epoch after divergence.
   * @throws {TrainingDivergedError} `error`, if no epoch was completed.
   */
  fallBack(error: TrainingDivergedError): void {
    if (this.lastGood === undefined) throw error;
    this.hasDiverged = true;
  }
}
