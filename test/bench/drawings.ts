import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { z } from 'zod';

/**
 * `npm run bench:drawings [-- --model FILE]`: the share of the drawn digits in test/fixtures/drawn that a model predicts
 * correctly. Arguments go to `predict`.
 */
const DRAWINGS = 'test/fixtures/drawn/dev-digits.jsonl.gz';

const drawingSchema = z.object({ id: z.string(), label: z.number() });
const answerSchema = z.object({ id: z.string(), digit: z.number().nullable() });

const drawings = parseLines(drawingSchema, gunzipSync(readFileSync(DRAWINGS)).toString());
const digits = new Map(
  parseLines(answerSchema, predict(process.argv.slice(2))).map(({ id, digit }) => [id, digit]),
);
const correct = drawings.filter(({ id, label }) => digits.get(id) === label).length;
process.stdout.write(
  `${correct} of ${drawings.length} drawn digits: ${((100 * correct) / drawings.length).toFixed(1)}%\n`,
);

function predict(options: readonly string[]): string {
  const args = ['scripts/inkling.mjs', 'predict', DRAWINGS, '--json', ...options];
  return execFileSync(process.execPath, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'inherit'] });
}

function parseLines<T>(schema: z.ZodType<T>, text: string): T[] {
  return text
    .trim()
    .split('\n')
    .map((line) => schema.parse(JSON.parse(line)));
}
