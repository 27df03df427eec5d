import { join } from 'node:path';
import { readModelFile } from '../../src/engine/files/model-file';
import { Network } from '../../src/engine/network/network';
import { findRoot, inklingPaths } from '../../src/platform/installed-files';
import { computeDatasetPredictions } from '../../src/engine/predict/dataset-predictions/compute-dataset-predictions';
import { readModelCard } from '../../src/main/models/model-card';
import { readSampleImages } from '../../src/services/predictor/sample-images';

/** `tsx compute-dataset-predictions.ts FOLDER`: computes the dataset predictions of the bundled model as the app does, named as the app names it. */
const [folder = ''] = process.argv.slice(2);
const { bundledModel, mnist } = inklingPaths(findRoot(process.cwd()));
const { checksum } = await readModelCard(bundledModel);
const { card, weights } = await readModelFile(bundledModel);
await computeDatasetPredictions({
  network: new Network(card.recipe, weights),
  model: checksum,
  images: await readSampleImages(mnist),
  path: join(folder, `${checksum}.safetensors`),
  signal: new AbortController().signal,
  isShared: () => false,
  onProgress: () => undefined,
});
