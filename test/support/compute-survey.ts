import { join } from 'node:path';
import { readModelFile } from '../../src/engine/files/model-file';
import { Network } from '../../src/engine/network/network';
import { findRoot, inklingPaths } from '../../src/platform/installed-files';
import { computeSurvey } from '../../src/engine/predict/survey/compute-survey';
import { readModelCard } from '../../src/main/models/model-card';
import { readSampleImages } from '../../src/services/predictor/sample-images';

/** `tsx compute-survey.ts FOLDER`: computes the survey of the bundled model as the app does, named as the app names it. */
const [folder = ''] = process.argv.slice(2);
const { bundledModel, mnist } = inklingPaths(findRoot(process.cwd()));
const { checksum } = await readModelCard(bundledModel);
const { card, weights } = await readModelFile(bundledModel);
await computeSurvey({
  network: new Network(card.recipe, weights),
  model: checksum,
  images: await readSampleImages(mnist),
  path: join(folder, `${checksum}.safetensors`),
  signal: new AbortController().signal,
  isShared: () => false,
  onProgress: () => undefined,
});
