import { cp, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readAudit } from '../../../../../src/engine/analysis/audit/audit-file';
import { crossValidate } from '../../../../../src/engine/analysis/audit/cross-validate';
import { writerFolds } from '../../../../../src/engine/analysis/audit/writer-folds';
import { accuracyOf } from '../../../../../src/engine/predict/evaluate';
import { loadLabelErrors } from '../../../../../src/engine/data/label-errors';
import { loadMnist } from '../../../../../src/engine/data/mnist';
import { inklingPaths } from '../../../../../src/platform/installed-files';
import { findLabelIssues } from '../../../../../src/shared/explore/label-issues';
import { unpackProbabilities } from '../../../../../src/shared/explore/log-probabilities';
import { PIXEL_COUNT } from '../../../../../src/shared/mnist';
import { PRESETS } from '../../../../../src/shared/recipe/presets';

const SHIPPED = join('assets', 'explore');

describe('folds over writers', () => {
  it('never split a writer, and differ by one writer at most', () => {
    fc.assert(
      fc.property(
        fc.array(fc.nat(30), { minLength: 50, maxLength: 300 }),
        fc.integer({ min: 2, max: 6 }),
        fc.nat(),
        (who, count, seed) => {
          const folds = writerFolds(Int32Array.from(who), count, seed);
          const foldOf = new Map(who.map((writer, sample) => [writer, folds[sample]]));
          expect([...folds]).toEqual(who.map((writer) => foldOf.get(writer)));
          const sizes = Array.from(
            { length: count },
            (_, fold) => folds.filter((one) => one === fold).length,
          );
          const largest = Math.max(...[...foldOf.keys()].map((one) => who.filter((w) => w === one).length));
          expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(largest);
          expect(writerFolds(Int32Array.from(who), count, seed)).toEqual(folds);
        },
      ),
    );
  });
});

it('networks predict unseen writers, deterministically by seed', async () => {
  const { train, test, writers } = await loadMnist(inklingPaths('.'));
  const few = (split: typeof train, count: number) => ({
    images: split.images.subarray(0, count * PIXEL_COUNT),
    labels: split.labels.subarray(0, count),
  });
  const dataset = { train: few(train, 3000), test: few(test, 200), writers: writers!.subarray(0, 3000) };
  const shares: number[] = [];
  const options = {
    dataset,
    recipe: { ...PRESETS.regular, epochs: 3 },
    folds: 2,
    onProgress: (share: number) => shares.push(share),
  };
  const probabilities = await crossValidate(options);
  const { official } = accuracyOf(probabilities.subarray(0, 30_000), dataset.train.labels, new Map());
  expect(official).toBeGreaterThan(0.8);
  expect(probabilities.subarray(30_000, 30_010).reduce((sum, one) => sum + one, 0)).toBeCloseTo(1, 5);
  expect(shares.at(-1)).toBe(1);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(await crossValidate({ ...options, onProgress: () => undefined })).toEqual(probabilities);
  await expect(crossValidate({ ...options, signal: AbortSignal.abort() })).rejects.toThrow('abort');
});

describe('the audit that comes with Inkling', () => {
  let folder: string;
  beforeEach(async () => {
    folder = await mkdtemp(join(tmpdir(), 'inkling-audit-'));
    await cp(SHIPPED, folder, { recursive: true });
  });
  afterEach(() => rm(folder, { recursive: true }));

  it('doubts most of the published label errors', async () => {
    const { test, train } = await loadMnist(inklingPaths('.'));
    const audit = await readAudit(SHIPPED);
    const probabilities = unpackProbabilities(audit!.packed, 10);
    const labels = Uint8Array.from([...train.labels, ...test.labels]);
    expect(accuracyOf(probabilities.subarray(0, 600_000), train.labels, new Map()).official).toBeCloseTo(
      audit!.card.accuracy,
      3,
    );
    const { ranked } = findLabelIssues(probabilities, labels, 10);
    const published = [...(await loadLabelErrors('assets')).keys()];
    expect(published.filter((index) => ranked.includes(60_000 + index)).length).toBeGreaterThanOrEqual(12);
  });

  it('is null if one of its two files does not match', async () => {
    expect(await readAudit(folder)).not.toBeNull();
    await cp(join(folder, 'map.gz'), join(folder, 'out-of-sample.gz'));
    expect(await readAudit(folder)).toBeNull();
    await writeFile(join(folder, 'out-of-sample.card.json'), '{');
    expect(await readAudit(folder)).toBeNull();
  });
});
