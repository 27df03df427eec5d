import { CLASS_COUNT } from '../mnist';
import type { Recipe } from '../recipe/recipe';
import { indented } from './python';

/** Generates a callback that averages the weights; no lines without weight averaging. */
export function averagingCallback(decay: number | null): string[] {
  if (decay === null) return [];
  return [
    'class AverageWeights(keras.callbacks.Callback):',
    ...indented([
      '"""Keeps a moving average of the weights, which forgets faster early on, and ends with it."""',
      '',
      'def on_train_begin(self, logs=None):',
      '    self.step = 0',
      '    self.averages = self.model.get_weights()',
      '',
      'def on_train_batch_end(self, batch, logs=None):',
      '    self.step += 1',
      `    decay = min(${decay}, (1 + self.step) / (10 + self.step))`,
      '    pairs = zip(self.averages, self.model.get_weights())',
      '    self.averages = [a + (1 - decay) * (w - a) for a, w in pairs]',
      '',
      'def on_test_begin(self, logs=None):',
      '    self.weights = self.model.get_weights()',
      '    self.model.set_weights(self.averages)',
      '',
      'def on_test_end(self, logs=None):',
      '    self.model.set_weights(self.weights)',
      '',
      'def on_train_end(self, logs=None):',
      '    self.model.set_weights(self.averages)',
    ]),
  ];
}

/** Generates the lines that load MNIST, train and evaluate. */
export function trainingLines(recipe: Recipe, augments: boolean): string[] {
  const { batch, epochs, labelSmoothing, validation } = recipe;
  const holdsOut = validation.kind !== 'none';
  const callbacks = callbacksOf(recipe);
  return [
    'def main():',
    ...indented([
      '(x, y), (test_x, test_y) = keras.datasets.mnist.load_data()',
      'x, test_x = (pixels[..., None].astype("float32") / 255 for pixels in (x, test_x))',
      ...(labelSmoothing > 0
        ? [`y, test_y = (keras.utils.to_categorical(labels, ${CLASS_COUNT}) for labels in (y, test_y))`]
        : []),
      ...holdOutLines(recipe),
      ...(augments
        ? [
            `data = tf.data.Dataset.from_tensor_slices((x, y)).shuffle(len(x)).batch(${batch})`,
            'data = data.map(augment, num_parallel_calls=tf.data.AUTOTUNE).prefetch(2)',
          ]
        : []),
      ...(recipe.earlyStopping !== null && recipe.weightAveraging !== null
        ? ['# Inkling goes back to the averages of the best epoch; here those of the last epoch stay.']
        : []),
      'model = build_model()',
      `compile_model(model, -(-len(x) // ${batch}))`,
      'model.summary()',
      'model.fit(',
      ...indented([
        augments ? 'data,' : `x, y, batch_size=${batch},`,
        `epochs=${epochs},`,
        ...(holdsOut ? ['validation_data=(held_x, held_y),'] : []),
        ...(callbacks.length > 0 ? [`callbacks=[${callbacks.join(', ')}],`] : []),
      ]),
      ')',
      'model.evaluate(test_x, test_y, batch_size=1000)',
    ]),
    '',
    '',
    'if __name__ == "__main__":',
    '    main()',
  ];
}

function callbacksOf({ weightAveraging, earlyStopping }: Recipe): string[] {
  return [
    ...(weightAveraging === null ? [] : ['AverageWeights()']),
    ...(earlyStopping === null
      ? []
      : [
          weightAveraging === null
            ? `keras.callbacks.EarlyStopping(patience=${earlyStopping}, restore_best_weights=True)`
            : `keras.callbacks.EarlyStopping(patience=${earlyStopping})`,
        ]),
  ];
}

function holdOutLines({ validation, seed }: Recipe): string[] {
  if (validation.kind === 'none') return [];
  return [
    ...(validation.kind === 'writers'
      ? [
          '# Inkling holds out whole writers here. Keras does not say who wrote which digit, so random ones stand in;',
          '# their accuracy comes out a little too high, since the same hands are learned from.',
        ]
      : []),
    `order = np.random.default_rng(${seed}).permutation(len(x))`,
    `held = round(${validation.share} * len(x))`,
    'held_x, held_y, x, y = x[order[:held]], y[order[:held]], x[order[held:]], y[order[held:]]',
  ];
}
