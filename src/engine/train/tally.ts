import type { BatchResult } from './trainer';

/** Accumulates the results of batches. */
export class Tally {
  samples = 0;
  loss = 0;
  correct = 0;
  /** Training time in seconds. */
  seconds = 0;

  add(batch: BatchResult, seconds: number): void {
    this.samples += batch.samples;
    this.loss += batch.loss;
    this.correct += batch.correct;
    this.seconds += seconds;
  }

  /** Mean loss per sample in nats; 0 without samples. */
  get meanLoss(): number {
    return this.samples === 0 ? 0 : this.loss / this.samples;
  }

  /** Accuracy, in [0, 1]; 0 without samples. */
  get accuracy(): number {
    return this.samples === 0 ? 0 : this.correct / this.samples;
  }

  get samplesPerSecond(): number {
    return this.seconds === 0 ? 0 : this.samples / this.seconds;
  }

  values(): TallyValues {
    const { samples, loss, correct, seconds } = this;
    return { samples, loss, correct, seconds };
  }

  static from(values: TallyValues): Tally {
    return Object.assign(new Tally(), values);
  }
}

export type TallyValues = Pick<Tally, 'samples' | 'loss' | 'correct' | 'seconds'>;
