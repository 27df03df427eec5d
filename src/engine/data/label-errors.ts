import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import { CLASS_COUNT, SPLIT_SIZES } from '../../shared/mnist';

const index = z
  .int()
  .min(0)
  .max(SPLIT_SIZES.test - 1);
const digit = z
  .int()
  .min(0)
  .max(CLASS_COUNT - 1);

const fileSchema = z.object({
  consensus: z.array(z.object({ index, given: digit, raters: digit })),
  ambiguous: z.array(z.object({ index, given: digit, note: z.string() })),
});

/**
 * The published label errors of the MNIST test set: for each sample concerned, the digits that count as right. An empty
 * list excludes the sample: most raters saw no digit in it.
 */
export type LabelErrors = ReadonlyMap<number, readonly number[]>;

/**
 * Reads the 15 label errors that Northcutt, Athalye and Mueller published ("Pervasive Label Errors in Test Sets",
 * 2021): 10 get the raters' label, 2 accept 4 or 9, 3 are excluded.
 * @param assets Inkling's assets folder.
 */
export async function loadLabelErrors(assets: string): Promise<LabelErrors> {
  const text = await readFile(join(assets, 'mnist-test-label-errors.json'), 'utf8');
  const { consensus, ambiguous } = fileSchema.parse(JSON.parse(text));
  return new Map<number, readonly number[]>([
    ...consensus.map(({ index, raters }): [number, number[]] => [index, [raters]]),
    ...ambiguous.map(({ index, note }): [number, number[]] => [index, note === '4 or 9' ? [4, 9] : []]),
  ]);
}
