import { PRESET_IDS, PRESETS, type PresetId } from '../../../src/shared/recipe/presets';
import { evaluate } from '../../../src/engine/predict/evaluate';
import { loadMnist } from '../../../src/engine/data/mnist';
import { Network } from '../../../src/engine/network/network';
import { findRoot, inklingPaths } from '../../../src/platform/installed-files';
import { TrainingRun } from '../../../src/engine/train/training-run';

/**
 * `tsx inkling-epochs.ts PRESET BATCH EPOCHS SEED SAMPLES`: trains and prints seconds an epoch and the test accuracy as one line
 * of JSON, as test/bench/keras_baseline.py does for Keras.
 */
const [preset = 'article', ...numbers] = process.argv.slice(2);
const [batch = 32, epochs = 1, seed = 1, samples = 60_000] = numbers.map(Number);
const isPreset = (id: string): id is PresetId => PRESET_IDS.some((known) => known === id);
if (!isPreset(preset)) throw new Error(`There is no preset ${preset}.`);

const { train, test, labelErrors } = await loadMnist(inklingPaths(findRoot(process.cwd())));
const recipe = { ...PRESETS[preset], batch, epochs, seed };
const trainIndices = Array.from({ length: samples }, (_, index) => index);

const warmUp = new TrainingRun({ recipe, ...train, trainIndices });
for (let step = 0; step < 4; step += 1) warmUp.step();
warmUp.dispose();

const seconds: number[] = [];
const run = new TrainingRun({
  recipe,
  ...train,
  trainIndices,
  onReport: (report) => {
    if (report.type === 'epoch') seconds.push(report.seconds);
  },
});
await run.run();
const network = new Network(recipe, run.weights());
const { official } = await evaluate(network, test, labelErrors);
process.stdout.write(`${JSON.stringify({ epoch_s: seconds, test_accuracy: official })}\n`);
