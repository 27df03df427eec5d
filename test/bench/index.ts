import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { hasDisplay } from '../../scripts/setup/desktop-libraries.mjs';
import { withVirtualDisplay } from '../../scripts/launch/display.mjs';
import { findRoot, inklingPaths } from '../../src/platform/installed-files';
import { Launcher } from '../support/launcher';
import { appLatency, type AppLatency } from './app-latency';
import { kerasPredict } from './keras-predict';
import { startUp, type StartUp } from './start-up';
import { round } from './support/statistics';

/** `npm run bench`: prediction beside Keras, the pen's latency and the start, as a table and as out/bench.json. */
const RESULT = join('out', 'bench.json');

const paths = inklingPaths(findRoot(process.cwd()));
process.stderr.write('One prediction in the engine …\n');
const engine = z
  .object({ firstCall: z.number(), p50: z.number(), p95: z.number() })
  .parse(JSON.parse(execFileSync('npx', ['tsx', 'test/bench/engine-predict.ts'], { encoding: 'utf8' })));
process.stderr.write('One prediction in Keras …\n');
const keras = await kerasPredict(paths.mnist);
process.stderr.write('The app: start and latency …\n');
const app = await measureApp();

const result = {
  machine: { cpu: os.cpus()[0]?.model.trim() ?? 'unknown', cores: os.availableParallelism() },
  engine,
  keras: keras?.predict_ms ?? null,
  ratios: keras && {
    toTfFunction: round(engine.p50 / keras.predict_ms['tf.function'].p50),
    modelPredictToEngine: round(keras.predict_ms['model.predict'].p50 / engine.p50, 1),
  },
  app,
};
mkdirSync('out', { recursive: true });
writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
console.table({
  'engine, one prediction': engine,
  ...(keras && {
    'Keras tf.function': keras.predict_ms['tf.function'],
    'Keras model()': keras.predict_ms['model()'],
    'Keras model.predict': keras.predict_ms['model.predict'],
  }),
  'pointer event to frame': app.latency.echo,
  'prepare, predict, both hops': app.latency.roundTrip,
  'start to usable pad': app.start.usablePad,
  'start to first prediction': app.start.firstPrediction,
});
process.stdout.write(`Milliseconds. Also written to ${RESULT}.\n`);

async function measureApp(): Promise<{ start: StartUp; latency: AppLatency }> {
  if (hasDisplay()) return measureOnDisplay();
  return withVirtualDisplay(async ({ env }) => {
    Object.assign(process.env, env);
    return measureOnDisplay();
  });
}

async function measureOnDisplay(): Promise<{ start: StartUp; latency: AppLatency }> {
  const start = await startUp();
  const launcher = new Launcher();
  try {
    return { start, latency: await appLatency(await launcher.start()) };
  } finally {
    await launcher.dispose();
  }
}
