import type { Weights } from '../network/weights';
import type { TrainingDivergedError } from './trainer';

interface BestEpoch {
  readonly epoch: number;
  /** Mean cross-entropy on the held-out samples, in nats. */
  readonly validationLoss: number;
  readonly weights: Weights;
}

/** What a run's whole epochs made: of these, where there is one, comes its model. */
export class Results {
  private best: BestEpoch | undefined;
  /** For when the next epoch diverges. */
  private lastGood: { readonly epochs: number; readonly weights: Weights } | undefined;
  private hasDiverged = false;

  /** @param patience Epochs without a better validation loss after which a run ends; null where nothing watches. */
  constructor(private readonly patience: number | null) {}

  /** The best epoch so far; undefined where early stopping does not watch. */
  get bestEpoch(): BestEpoch | undefined {
    return this.best;
  }

  /** The weights to keep; undefined where those that train now are. */
  get weights(): Weights | undefined {
    return this.best?.weights ?? (this.hasDiverged ? this.lastGood?.weights : undefined);
  }

  /** Epochs that count after training has diverged; undefined where it has not. */
  get epochsBeforeDivergence(): number | undefined {
    return this.hasDiverged ? (this.lastGood?.epochs ?? 0) : undefined;
  }

  /** Takes up what an earlier part of the run made. */
  restore(best: BestEpoch | undefined, epochsDone: number, weights: Weights): void {
    this.best = best;
    if (epochsDone >= 1) this.lastGood = { epochs: epochsDone, weights };
  }

  /**
   * Notes an epoch that has ended.
   * @param validationLoss Null where no samples are held out.
   */
  add(epoch: number, validationLoss: number | null, weights: Weights): void {
    this.lastGood = { epochs: epoch + 1, weights };
    if (this.patience === null || validationLoss === null) return;
    if (!this.best || validationLoss < this.best.validationLoss)
      this.best = { epoch, validationLoss, weights };
  }

  /** Whether too many epochs have gone by without a better one. @param epoch The next. */
  patienceIsOver(epoch: number): boolean {
    return this.patience !== null && this.best !== undefined && epoch - 1 - this.best.epoch >= this.patience;
  }

  /** Notes that training diverged. @throws the error where no epoch was done before. */
  fallBack(error: TrainingDivergedError): void {
    if (this.lastGood === undefined) throw error;
    this.hasDiverged = true;
  }
}
