import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { readModelFile } from '../../../src/engine/files/model-file';
import { PRESETS } from '../../../src/shared/recipe/presets';
import { inkling } from './harness';
import { smallDataFolder } from './small-data';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();
let data = '';
beforeAll(async () => {
  data = await smallDataFolder(folder);
});

interface Line {
  readonly epoch?: number;
  readonly seconds: number;
  readonly loss: number;
  readonly accuracy: number;
  readonly validationLoss: number | null;
  readonly done?: boolean;
  readonly testAccuracy?: number;
}

describe('train', () => {
  it('prints a line per epoch and the result, and saves the model', async () => {
    const out = join(folder, 'a.inkmodel');
    const { code, json, stderr } = await inkling(
      'train',
      '--recipe',
      'regular',
      '--epochs',
      '3',
      '--data',
      data,
      '--json',
      '--out',
      out,
    );
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const lines = json<Line>();
    expect(lines.map(({ epoch }) => epoch)).toEqual([1, 2, 3, undefined]);
    expect(lines[2]!.loss).toBeLessThan(lines[0]!.loss);
    for (const line of lines.slice(0, 3)) {
      expect(Object.keys(line)).toEqual([
        'epoch',
        'seconds',
        'loss',
        'accuracy',
        'validationLoss',
        'validationAccuracy',
      ]);
      expect(line.validationLoss).toBeNull();
    }
    expect(lines[3]!.done).toBe(true);
    expect(lines[3]!.testAccuracy).toBeGreaterThan(0.75);
    const { card } = await readModelFile(out);
    expect(card.accuracy?.official).toBe(lines[3]!.testAccuracy);
    expect(card.training).toMatchObject({ data: 'small-data', samples: 1_200, epochs: 3 });
  });

  it('gives the same weights for the same seed, others for another', async () => {
    const weights = async (name: string, seed: string) => {
      const out = join(folder, name);
      await inkling(
        'train',
        '--recipe',
        'regular',
        '--epochs',
        '1',
        '--seed',
        seed,
        '--data',
        data,
        '--out',
        out,
      );
      return (await readModelFile(out)).weights;
    };
    const first = await weights('s1', '5');
    expect(await weights('s2', '5')).toEqual(first);
    expect(await weights('s3', '6')).not.toEqual(first);
  });

  it('says for people, without a terminal, one line an epoch', async () => {
    const { stdout } = await inkling('train', '--recipe', 'regular', '--epochs', '2', '--data', data);
    expect(stdout).toMatch(/^epoch 1: .*\nepoch 2: .*\ntest accuracy/);
    expect(stdout).toContain('The model was not saved');
  });

  it('reads a recipe that begins with a byte order mark, and rejects an --out that is a folder', async () => {
    const recipe = join(folder, 'marked.json');
    writeFileSync(recipe, `\uFEFF${JSON.stringify(PRESETS.regular)}`);
    const { code, stderr } = await inkling('train', '--recipe', recipe, '--data', data, '--out', folder);
    expect(stderr).toBe(`Cannot write ${folder}: it is a folder.\n`);
    expect(code).toBe(1);
  });

  it('rejects holding out writers if they are unknown', async () => {
    const { code, complaints } = await inkling('train', '--recipe', 'best', '--data', data);
    expect(code).toBe(1);
    expect(complaints[0]).toContain('writers of this dataset are not known');
  });
});

describe('a trained model', () => {
  it('is evaluated, exported with its card, imported, and predicts', async () => {
    const copy = join(folder, 'copy.inkmodel');
    const card = join(folder, 'card.json');
    expect((await inkling('export', '--out', copy, '--card', card, '--json')).code).toBe(0);
    expect(readFileSync(copy)).toEqual(readFileSync('assets/bundled.inkmodel'));
    expect(JSON.parse(readFileSync(card, 'utf8'))).toEqual((await readModelFile(copy)).card);
    const [imported] = (await inkling('import', copy, '--json')).json<{ testAccuracy: number }>();
    const [evaluated] = (await inkling('evaluate', '--model', copy, '--json')).json<{
      testAccuracy: number;
      correctedAccuracy: number;
      perDigit: number[];
    }>();
    expect(evaluated!.testAccuracy).toBeCloseTo(imported!.testAccuracy, 3);
    // 15 labels are judged otherwise, and 3 of them are left out.
    expect(evaluated!.correctedAccuracy).not.toBe(evaluated!.testAccuracy);
    expect(Math.abs(evaluated!.correctedAccuracy - evaluated!.testAccuracy)).toBeLessThan(15 / 9_997);
    expect(evaluated!.perDigit).toHaveLength(10);
  });

  it('that is bundled has its readable card beside it', async () => {
    const { card } = await readModelFile('assets/bundled.inkmodel');
    expect(JSON.parse(readFileSync('assets/bundled.card.json', 'utf8'))).toEqual(card);
  });
});
