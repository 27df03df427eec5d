import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { loadMnist } from '../../../src/engine/data/mnist';
import { liveTensors } from '../../../src/engine/ops/scope';
import { findRoot, inklingPaths } from '../../../src/platform/installed-files';
import { startTraining } from '../../../src/engine/train/train-model';
import { PRESETS } from '../../../src/shared/recipe/presets';

/**
 * Tensors and resident memory after each of 30 epochs, with all that the app's trainer does: validation, insight, checkpoints.
 * The recipe is Best on fewer samples: it has every kind of layer, augmentation and averages.
 */
const EPOCHS = 30;
const SAMPLES = 3000;

// What is held is measured, not what waits to be collected: that comes and goes by tens of megabytes.
setFlagsFromString('--expose-gc');
const collectGarbage = runInNewContext('gc') as () => void;

const dataset = await loadMnist(inklingPaths(findRoot(process.cwd())));
const { train } = dataset;
const few = { images: train.images.slice(0, SAMPLES * 784), labels: train.labels.slice(0, SAMPLES) };
const folder = mkdtempSync(join(tmpdir(), 'inkling-memory-'));
const tensors: number[] = [];
const megabytes: number[] = [];
try {
  await startTraining({
    recipe: { ...PRESETS.best, epochs: EPOCHS, validation: { kind: 'random', share: 0.1 } },
    dataset: { ...dataset, train: few, writers: null },
    withInsight: true,
    checkpoint: join(folder, 'checkpoint'),
    onReport: (report) => {
      if (report.type !== 'epoch') return;
      tensors.push(liveTensors());
      collectGarbage();
      megabytes.push(Math.round(process.memoryUsage.rss() / 2 ** 20));
    },
  }).result;
} finally {
  rmSync(folder, { recursive: true });
}
process.stdout.write(`${JSON.stringify({ tensors, megabytes })}\n`);
