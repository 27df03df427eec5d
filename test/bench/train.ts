import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import os from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import { hasDisplay } from '../../scripts/setup/desktop-libraries.mjs';
import { withVirtualDisplay } from '../../scripts/launch/display.mjs';
import { findRoot, inklingPaths } from '../../src/platform/installed-files';
import { kerasPython } from './support/keras';
import { appWhileTraining, type AppWhileTraining } from './train/app';
import { CASES, compareAccuracy, compareSpeed, tfjsEpoch, type Case } from './train/speed';

/**
 * `npm run bench:train [-- --quick] [speed] [app] [memory] [accuracy]`: training beside Keras, and the app while it trains, as tables
 * and as out/bench-train.json. `--quick`: one round of one epoch each, and no accuracy. Without names all parts are measured.
 */
const RESULT = join('out', 'bench-train.json');
const ACCURACY_SEEDS = [1, 2, 3];
const ACCURACY_EPOCHS = 10;

const PARTS = ['speed', 'app', 'memory', 'accuracy'];
const isQuick = process.argv.includes('--quick');
const named = process.argv.slice(2).filter((argument) => PARTS.includes(argument));
const wants = (part: string) => (named.length > 0 ? named.includes(part) : part !== 'accuracy' || !isQuick);

const result: Record<string, unknown> = {
  machine: { cpu: os.cpus()[0]?.model.trim() ?? 'unknown', cores: os.availableParallelism() },
};

if (wants('memory')) measureMemory();
if (wants('app')) await measureApp();
if (wants('speed') || wants('accuracy')) await measureBesideKeras();

mkdirSync('out', { recursive: true });
writeFileSync(RESULT, `${JSON.stringify(result, null, 2)}\n`);
process.stdout.write(`Also written to ${RESULT}.\n`);

function say(what: string): void {
  process.stderr.write(`${what} …\n`);
}

function measureMemory(): void {
  say('Memory over 30 epochs');
  const text = execFileSync('npx', ['tsx', 'test/bench/train/memory.ts'], { encoding: 'utf8' });
  const { tensors, megabytes } = z
    .object({ tensors: z.array(z.number()), megabytes: z.array(z.number()) })
    .parse(JSON.parse(text));
  // By the fifth epoch the allocator has what it will need.
  const settled = megabytes.slice(5);
  result.memory = {
    tensors: { first: tensors[0], last: tensors.at(-1) },
    megabytes: { first: megabytes[0], sixth: settled[0], last: settled.at(-1), most: Math.max(...megabytes) },
  };
  console.table(result.memory);
}

async function measureApp(): Promise<void> {
  say('The app while it trains');
  const app = await onDisplay(() => appWhileTraining(isQuick ? 6 : 20));
  result.app = app;
  console.table({
    'start to first steps': { ms: app.toFirstSteps },
    'one prediction, p95': { ms: app.prediction.p95, target: 33 },
    'gap between frames, p99': { ms: app.frameGapP99, target: 50 },
    'stop answered': { ms: app.stopAnswered, target: 250 },
    'stopped, judged and kept': { ms: app.stopFinished },
    'cancelled, process gone': { ms: app.cancelGone, target: 1000 },
  });
  process.stdout.write(`While it trained on ${app.samplesPerSecond} samples a second.\n`);
}

async function onDisplay(measure: () => Promise<AppWhileTraining>): Promise<AppWhileTraining> {
  if (hasDisplay()) return measure();
  return withVirtualDisplay(({ env }) => {
    Object.assign(process.env, env);
    return measure();
  });
}

async function measureBesideKeras(): Promise<void> {
  const keras = kerasPython();
  if (keras.python === null) {
    process.stderr.write(`Keras is left out: ${keras.reason}.\n`);
    return;
  }
  const sides = { python: keras.python, mnist: inklingPaths(findRoot(process.cwd())).mnist };
  if (wants('speed')) {
    const table: Record<string, object> = {};
    for (const each of CASES) {
      say(`${each.name}: Inkling and Keras`);
      table[each.name] = await compareSpeed(each, sides, isQuick ? 1 : 3);
    }
    say('TensorFlow.js model.fit');
    const tfjs = await tfjsEpoch();
    result.speed = { ...table, 'tfjs model.fit, article, batch 32': tfjs };
    console.table(table);
    process.stdout.write(`Seconds an epoch. TensorFlow.js model.fit, article at batch 32: ${tfjs}.\n`);
  }
  if (wants('accuracy')) {
    say(`Accuracy of article after ${ACCURACY_EPOCHS} epochs, ${ACCURACY_SEEDS.length} seeds`);
    const [article] = CASES as readonly [Case];
    const accuracy = await compareAccuracy(article, sides, ACCURACY_SEEDS, ACCURACY_EPOCHS);
    result.accuracy = accuracy;
    console.table({ 'test accuracy, mean': { inkling: accuracy.inkling, keras: accuracy.keras } });
  }
}
