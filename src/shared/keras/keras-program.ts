import { englishTitle } from '../locales/presets';
import type { Recipe } from '../recipe/recipe';
import { kerasAugmentation } from './augmentation';
import { kerasLayers } from './layers';
import { kerasLearningRate, kerasOptimizer } from './optimizer';
import { comment, indented } from './python';
import { averagingCallback, trainingLines } from './training';

/**
 * Generates a Python program that trains a recipe with Keras: the same network, loss, optimizer and augmentation.
 * Random numbers differ, so the weights are similar but not equal. Requires TensorFlow 2.13 and later.
 */
export function kerasProgram(recipe: Recipe): string {
  const { layers, optimizer, learningRate, epochs, labelSmoothing, seed } = recipe;
  const augmentation = kerasAugmentation(recipe.augmentation);
  const averaging = averagingCallback(recipe.weightAveraging);
  const needsMath = augmentation.some((line) => line.includes('math.'));
  const loss =
    labelSmoothing > 0
      ? `keras.losses.CategoricalCrossentropy(label_smoothing=${labelSmoothing})`
      : '"sparse_categorical_crossentropy"';
  return [
    ...comment(englishTitle(recipe.name)),
    ...comment(recipe.description),
    '# The same network and training in Keras, written by Inkling.',
    ...(needsMath ? ['import math', ''] : []),
    ...(recipe.validation.kind === 'none' ? [] : ['import numpy as np']),
    'import tensorflow as tf',
    'from tensorflow import keras',
    'from tensorflow.keras import layers',
    '',
    `keras.utils.set_random_seed(${seed})`,
    '',
    '',
    'def build_model():',
    ...indented([
      'return keras.Sequential([',
      ...indented(
        ['keras.Input(shape=(28, 28, 1))', ...layers.flatMap(kerasLayers)].map((line) => `${line},`),
      ),
      '])',
    ]),
    '',
    '',
    'def compile_model(model, steps_per_epoch):',
    ...indented([
      `learning_rate = ${kerasLearningRate(learningRate, epochs)}`,
      'model.compile(',
      ...indented([`optimizer=${kerasOptimizer(optimizer)},`, `loss=${loss},`, 'metrics=["accuracy"],']),
      ')',
    ]),
    '',
    '',
    ...section(augmentation),
    ...section(averaging),
    ...trainingLines(recipe, augmentation.length > 0),
    '',
  ].join('\n');
}

function section(lines: readonly string[]): string[] {
  return lines.length === 0 ? [] : [...lines, '', ''];
}
