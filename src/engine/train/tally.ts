import type { BatchResult } from './trainer';

/** Adds up how batches were read. */
export class Tally {
  samples = 0;
  loss = 0;
  correct = 0;
  /** Time that went by while they were learned from. */
  seconds = 0;

  add(batch: BatchResult, seconds: number): void {
    this.samples += batch.samples;
    this.loss += batch.loss;
    this.correct += batch.correct;
    this.seconds += seconds;
  }

  /** Mean loss of a sample in nats; 0 of none. */
  get meanLoss(): number {
    return this.samples === 0 ? 0 : this.loss / this.samples;
  }

  /** Share read rightly; 0 of none. */
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
