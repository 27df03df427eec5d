import { PIXEL_COUNT } from '../../src/shared/mnist';
import { PRESETS } from '../../src/shared/recipe/presets';
import { Network } from '../../src/engine/network/network';
import { loadMnist } from '../../src/engine/data/mnist';
import { findRoot, inklingPaths } from '../../src/platform/installed-files';
import { timeCalls, timing } from './support/statistics';

/**
 * One prediction of the article's network in the engine: 784 floats in, ten probabilities out. On one thread, as the
 * app's predictor runs (src/main/services/predictor-host.ts): for one image a second thread only costs.
 */
process.env.INKLING_THREADS = '1';
const CALLS = 2000;
const SAMPLE = 4444;

const { test } = await loadMnist(inklingPaths(findRoot(process.cwd())));
const pixels = Float32Array.from(
  test.images.subarray(SAMPLE * PIXEL_COUNT, (SAMPLE + 1) * PIXEL_COUNT),
  (value) => value / 255,
);
const start = performance.now();
const network = new Network(PRESETS.article);
network.predict(pixels, 1);
const firstCall = performance.now() - start;
const steady = timing(timeCalls(() => network.predict(pixels, 1), CALLS));
network.dispose();
process.stdout.write(`${JSON.stringify({ firstCall, ...steady })}\n`);
