import type { LearningRate, Optimizer } from '../recipe/recipe';
import { fraction, keywords } from './python';

/** Generates the optimizer as an expression that refers to `learning_rate`. */
export function kerasOptimizer(optimizer: Optimizer): string {
  const learning_rate = 'learning_rate';
  const momentum = 'momentum' in optimizer && optimizer.momentum > 0 ? optimizer.momentum : undefined;
  switch (optimizer.kind) {
    case 'adam': {
      const { beta1, beta2, epsilon } = optimizer;
      return `keras.optimizers.Adam(${keywords({ learning_rate, beta_1: beta1, beta_2: beta2, epsilon })})`;
    }
    case 'sgd':
      return `keras.optimizers.SGD(${keywords({ learning_rate, momentum })})`;
    case 'rmsprop': {
      const { rho, epsilon } = optimizer;
      return `keras.optimizers.RMSprop(${keywords({ learning_rate, rho, momentum, epsilon })})`;
    }
  }
}

/** Generates the learning rate as an expression that may refer to `steps_per_epoch`. */
export function kerasLearningRate(schedule: LearningRate, epochs: number): string {
  const { rate } = schedule;
  switch (schedule.kind) {
    case 'constant':
      return fraction(rate);
    case 'exponential':
      return `keras.optimizers.schedules.ExponentialDecay(${fraction(rate)}, steps_per_epoch, ${fraction(schedule.decay)})`;
    case 'cosine': {
      const warmup = Math.min(schedule.warmupEpochs, epochs);
      // Keras divides by the number of decay steps, which must not be 0.
      const fall = epochs > warmup ? `${epochs - warmup} * steps_per_epoch` : '1';
      const start = warmup > 0 ? '0.0' : fraction(rate);
      const rise = {
        warmup_target: warmup > 0 ? fraction(rate) : undefined,
        warmup_steps: warmup > 0 ? `${warmup} * steps_per_epoch` : undefined,
      };
      const settings = [start, fall, keywords(rise)].filter((text) => text !== '').join(', ');
      return `keras.optimizers.schedules.CosineDecay(${settings})`;
    }
  }
}
