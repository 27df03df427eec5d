import { createRequire } from 'node:module';
import type * as Tf from '@tensorflow/tfjs-node';
import { loadMnist } from '../../../src/engine/data/mnist';
import { native } from '../../../src/engine/native';
import { findRoot, inklingPaths } from '../../../src/platform/installed-files';

/** For reference: one epoch of the article's network by TensorFlow.js' own `model.fit`, on the same native library. */
const BATCH = 32;
const QUIETLY = { verbose: 0 };

native();
const tf = createRequire(import.meta.url)('@tensorflow/tfjs-node') as typeof Tf;
const { train } = await loadMnist(inklingPaths(findRoot(process.cwd())));
const { layers } = tf;
const model = tf.sequential({
  layers: [
    layers.conv2d({ inputShape: [28, 28, 1], filters: 28, kernelSize: 3 }),
    layers.maxPooling2d({ poolSize: 2 }),
    layers.flatten(),
    layers.dense({ units: 128, activation: 'relu' }),
    layers.dropout({ rate: 0.2 }),
    layers.dense({ units: 10, activation: 'softmax' }),
  ],
});
model.compile({ optimizer: 'adam', loss: 'sparseCategoricalCrossentropy', metrics: ['accuracy'] });
const pixels = Float32Array.from(train.images, (value) => value / 255);
const x = tf.tensor4d(pixels, [train.labels.length, 28, 28, 1]);
const y = tf.tensor1d(Float32Array.from(train.labels));
const start = performance.now();
await model.fit(x, y, { batchSize: BATCH, epochs: 1, ...QUIETLY });
process.stdout.write(`${JSON.stringify({ epoch_s: [(performance.now() - start) / 1000] })}\n`);
