import { describe, expect, it } from 'vitest';
import { kerasProgram } from '../../../../src/shared/keras/keras-program';
import { PRESETS } from '../../../../src/shared/recipe/presets';
import type { Recipe } from '../../../../src/shared/recipe/recipe';

const { article, best } = PRESETS;
const program = (change: Partial<Recipe> = {}) => kerasProgram({ ...article, ...change });

describe('the Keras program of a recipe', () => {
  it('is the tutorial’s for the article', () => {
    expect(kerasProgram(article)).toMatchInlineSnapshot(`
      "# Keras tutorial CNN
      # The network of the Keras tutorial: one convolution, one hidden layer.
      # The same network and training in Keras, written by Inkling.
      import tensorflow as tf
      from tensorflow import keras
      from tensorflow.keras import layers

      keras.utils.set_random_seed(1)


      def build_model():
          return keras.Sequential([
              keras.Input(shape=(28, 28, 1)),
              layers.Conv2D(28, 3),
              layers.MaxPooling2D(2),
              layers.Flatten(),
              layers.Dense(128, activation="relu"),
              layers.Dropout(0.2),
              layers.Dense(10, activation="softmax"),
          ])


      def compile_model(model, steps_per_epoch):
          learning_rate = 0.001
          model.compile(
              optimizer=keras.optimizers.Adam(learning_rate=learning_rate, beta_1=0.9, beta_2=0.999, epsilon=1e-7),
              loss="sparse_categorical_crossentropy",
              metrics=["accuracy"],
          )


      def main():
          (x, y), (test_x, test_y) = keras.datasets.mnist.load_data()
          x, test_x = (pixels[..., None].astype("float32") / 255 for pixels in (x, test_x))
          model = build_model()
          compile_model(model, -(-len(x) // 32))
          model.summary()
          model.fit(
              x, y, batch_size=32,
              epochs=10,
          )
          model.evaluate(test_x, test_y, batch_size=1000)


      if __name__ == "__main__":
          main()
      "
    `);
  });

  it('writes a batch normalisation as Keras has it', () => {
    expect(kerasProgram(best)).toContain(
      [
        '        layers.Conv2D(32, 4, strides=2, use_bias=False),',
        '        layers.BatchNormalization(),',
        '        layers.Activation("relu"),',
      ].join('\n'),
    );
  });

  it.each<[Partial<Recipe>, string[]]>([
    [
      { optimizer: { kind: 'sgd', momentum: 0.9 } },
      ['optimizer=keras.optimizers.SGD(learning_rate=learning_rate, momentum=0.9)'],
    ],
    [
      { optimizer: { kind: 'sgd', momentum: 0 } },
      ['optimizer=keras.optimizers.SGD(learning_rate=learning_rate)'],
    ],
    [
      { optimizer: { kind: 'rmsprop', rho: 0.9, momentum: 0, epsilon: 1e-7 } },
      ['keras.optimizers.RMSprop(learning_rate=learning_rate, rho=0.9, epsilon=1e-7)'],
    ],
    [
      { learningRate: { kind: 'exponential', rate: 1, decay: 0.95 } },
      ['ExponentialDecay(1.0, steps_per_epoch, 0.95)'],
    ],
    [
      { learningRate: { kind: 'cosine', rate: 0.003, warmupEpochs: 0 } },
      ['CosineDecay(0.003, 10 * steps_per_epoch)'],
    ],
    [
      { learningRate: { kind: 'cosine', rate: 0.003, warmupEpochs: 20 } },
      ['CosineDecay(0.0, 1, warmup_target=0.003, warmup_steps=10 * steps_per_epoch)'],
    ],
    [{ labelSmoothing: 0.1 }, ['CategoricalCrossentropy(label_smoothing=0.1)', 'to_categorical(labels, 10)']],
    [
      { validation: { kind: 'random', share: 0.2 }, earlyStopping: 3 },
      [
        'held = round(0.2 * len(x))',
        'validation_data=(held_x, held_y)',
        'EarlyStopping(patience=3, restore_best_weights=True)',
      ],
    ],
    [{ validation: { kind: 'writers', share: 0.1 } }, ['holds out whole writers']],
    [
      { augmentation: { ...article.augmentation, strokeWidth: 3 } },
      ['tf.nn.max_pool2d(original, 5, 1, "SAME")'],
    ],
    [{ weightAveraging: 0.99 }, ['class AverageWeights', 'min(0.99, (1 + self.step)']],
  ])('says %j', (change, lines) => {
    for (const line of lines) expect(program(change)).toContain(line);
  });

  it('lets no text of the recipe out of its comments', () => {
    const text = program({ name: 'A\nimport os', description: 'x\r\nprint(1)\u2028print(2)' });
    const code = text.split('\n').filter((line) => !line.startsWith('#'));
    expect(code.join('\n')).not.toMatch(/import os|print\(/);
  });
});
