import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { z } from 'zod';
import type { PresetId } from '../../../src/shared/recipe/presets';
import { runPython } from '../support/keras';
import { percentile, round } from '../support/statistics';

const run = promisify(execFile);

const epochs = z.object({ epoch_s: z.array(z.number()).min(1), test_accuracy: z.number().optional() });
export type Epochs = z.infer<typeof epochs>;

/** A training that both sides do. */
export interface Case {
  readonly name: string;
  readonly preset: PresetId;
  readonly batch: number;
  readonly samples: number;
  /** Largest ratio of an epoch's time to Keras'. */
  readonly target: number;
}

export const CASES: readonly Case[] = [
  { name: 'article, batch 32', preset: 'article', batch: 32, samples: 60_000, target: 1 },
  { name: 'article, batch 128', preset: 'article', batch: 128, samples: 60_000, target: 1 },
  { name: 'regular, batch 32', preset: 'regular', batch: 32, samples: 60_000, target: 1 },
  // Nine tenths, as the recipe holds out a tenth.
  { name: 'best, batch 128, augmented', preset: 'best', batch: 128, samples: 54_000, target: 1.2 },
];

export interface Sides {
  readonly python: string;
  readonly mnist: string;
}

/** Both sides, one after the other. */
export interface Compared {
  readonly inkling: number;
  readonly keras: number;
  /** Time of Inkling's epoch as a share of Keras'. */
  readonly ratio: number;
  readonly target: number;
}

/**
 * Times epochs of Inkling and Keras in turn, each in a process of its own, so that a machine that is busy for a while slows both.
 * @param rounds How often; the median of the ratios of each round counts.
 */
export async function compareSpeed(each: Case, sides: Sides, rounds: number): Promise<Compared> {
  const pairs: { inkling: number; keras: number }[] = [];
  for (let round = 0; round < rounds; round += 1) {
    const seed = round + 1;
    const inkling = await inklingEpochs(each, 1, seed);
    const keras = await kerasEpochs(each, sides, 1, seed);
    pairs.push({ inkling: meanOf(inkling), keras: meanOf(keras) });
  }
  const median = (values: number[]) =>
    percentile(
      values.sort((a, b) => a - b),
      0.5,
    );
  return {
    inkling: round(median(pairs.map(({ inkling }) => inkling)), 2),
    keras: round(median(pairs.map(({ keras }) => keras)), 2),
    ratio: round(median(pairs.map(({ inkling, keras }) => inkling / keras)), 2),
    target: each.target,
  };
}

/** Mean test accuracy of some seeds on both sides, after as many epochs as the article has. */
export async function compareAccuracy(each: Case, sides: Sides, seeds: readonly number[], count: number) {
  const inkling: number[] = [];
  const keras: number[] = [];
  for (const seed of seeds) {
    inkling.push((await inklingEpochs(each, count, seed)).test_accuracy ?? 0);
    keras.push((await kerasEpochs(each, sides, count, seed)).test_accuracy ?? 0);
  }
  const mean = (values: number[]) => round(values.reduce((sum, value) => sum + value, 0) / values.length, 4);
  return { inkling: mean(inkling), keras: mean(keras), seeds: { inkling, keras } };
}

/** Seconds of an epoch of TensorFlow.js' own `model.fit`. */
export async function tfjsEpoch(): Promise<number> {
  const { stdout } = await run('npx', ['tsx', 'test/bench/train/tfjs-epoch.ts']);
  return round(meanOf(epochs.parse(JSON.parse(stdout))), 2);
}

async function inklingEpochs({ preset, batch, samples }: Case, count: number, seed: number): Promise<Epochs> {
  const args = [preset, batch, count, seed, samples].map(String);
  const { stdout } = await run('npx', ['tsx', 'test/bench/train/inkling-epochs.ts', ...args]);
  return epochs.parse(JSON.parse(stdout));
}

async function kerasEpochs(
  each: Case,
  { python, mnist }: Sides,
  count: number,
  seed: number,
): Promise<Epochs> {
  const { preset, batch, samples } = each;
  const common = [mnist, '--batch', String(batch), '--epochs', String(count), '--seed', String(seed)];
  const answer =
    preset === 'best'
      ? await runPython(python, 'test/bench/keras_best.py', [...common, '--samples', String(samples)])
      : await runPython(python, 'test/bench/keras_baseline.py', [
          ...common,
          ...['--preset', preset === 'regular' ? 'mlp' : preset, '--warm-up', '--skip-latency'],
        ]);
  return epochs.parse(answer);
}

function meanOf({ epoch_s: seconds }: Epochs): number {
  return seconds.reduce((sum, value) => sum + value, 0) / seconds.length;
}
