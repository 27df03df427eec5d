import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { inkling } from './harness';
import { temporaryFolder } from './temporary-folder';

const folder = temporaryFolder();

describe('wrong usage', () => {
  it.each([
    [[], 'Specify a command.'],
    [['guess'], "Unknown command 'guess'."],
    [['predict'], "Missing required argument 'file'."],
    [['predict', '--sharp', 'x'], "Unknown option '--sharp'."],
    [['evaluate', 'x'], "Too many arguments for 'evaluate'. Expected 0 arguments but got 1."],
    [
      ['train', '--epochs', 'ten'],
      "Option '--epochs <n>' argument 'ten' is invalid. Must be a whole number from 1 to 500.",
    ],
    [
      ['train', '--batch', '0'],
      "Option '--batch <n>' argument '0' is invalid. Must be a whole number from 1 to 4096.",
    ],
    [['export'], "Required option '--out <file>' or '--card <file>' not specified."],
  ])('%j is reported with the usage, exit code 2', async (args, sentence) => {
    const { code, stdout, complaints } = await inkling(...args);
    expect(code).toBe(2);
    expect(stdout).toBe('');
    expect(complaints[0]).toBe(sentence);
    expect(complaints[1]).toMatch(/^Usage: inkling /);
    expect(complaints).toHaveLength(2);
  });
});

describe('what cannot be done', () => {
  const nonsense = join(folder, 'nonsense.json');
  writeFileSync(nonsense, '{"format": "inkling-recipe", "version": 1, "name": 3}');
  const impossible = join(folder, 'impossible.json');
  writeFileSync(
    impossible,
    JSON.stringify({
      format: 'inkling-recipe',
      version: 1,
      name: 'x',
      batch: 32,
      epochs: 1,
      seed: 1,
      layers: [{ kind: 'dense', units: 10, activation: 'softmax', batchNorm: false }],
      optimizer: { kind: 'adam' },
      learningRate: { kind: 'constant', rate: 0.001 },
      validation: { kind: 'none' },
    }),
  );

  it.each([
    [['evaluate', '--model', `${folder}/none`], 'it does not exist'],
    [['evaluate', '--model', nonsense], 'This is not an Inkling model.'],
    [['import', 'package.json'], 'This is not an Inkling model.'],
    [['train', '--recipe', 'none'], 'The presets are article, regular, lenet5, best.'],
    [['train', '--recipe', nonsense], 'is not a valid recipe'],
    [['train', '--recipe', 'README.md'], 'recipe'],
    [['train', '--recipe', impossible], 'Layer 1: a dense layer needs a vector'],
    [['train', '--data', folder], 'contains no train-images-idx3-ubyte'],
    [['train', '--out', `${folder}/none/x.inkmodel`], 'Cannot write into'],
  ])('%j is reported in one sentence, exit code 1', async (args, part) => {
    const { code, stdout, complaints } = await inkling(...args);
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(part);
    expect(complaints[0]).not.toMatch(/\bat .*:\d+:\d+/);
  });
});

describe('help', () => {
  it('goes to standard output, exit code 0', async () => {
    const { code, stdout, stderr } = await inkling('train', '--help');
    expect(code).toBe(0);
    expect(stdout).toContain('--epochs');
    expect(stderr).toBe('');
  });
});
