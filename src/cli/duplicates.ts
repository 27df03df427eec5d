import { join } from 'node:path';
import { writeFileAtomically } from '../platform/atomic-file';
import { loadMnist } from '../engine/data/mnist';
import { DUPLICATE_LIMIT, nearDuplicates } from '../engine/analysis/near-duplicates';
import type { NearDuplicates } from '../shared/explore/near-duplicates';
import type { Context, ExitCode } from './context';
import { longRun } from './long-run';
import type { AddCommand } from './program';

export const addDuplicates: AddCommand = (program, context, finish) => {
  program
    .command('duplicates')
    .description('Find near-duplicate samples in MNIST.')
    .option('--out <file>', 'output file (default: in the assets of Inkling)')
    .action(async (options: { readonly out?: string }) => finish(await run(options, context)));
};

async function run({ out }: { readonly out?: string }, context: Context): Promise<ExitCode> {
  const path = out ?? join(context.paths.assets, 'explore', 'near-duplicates.json');
  const { train, test } = await loadMnist(context.paths);
  return longRun(context, 'duplicates', async ({ signal, onProgress }) => {
    const images = Buffer.concat([train.images, test.images]);
    const pairs = await nearDuplicates(images, DUPLICATE_LIMIT, onProgress, signal);
    const list: NearDuplicates = {
      format: 'inkling-near-duplicates',
      version: 1,
      limit: DUPLICATE_LIMIT,
      pairs: pairs.map(([a, b]) => [a, b]),
    };
    await writeFileAtomically(path, `${JSON.stringify(list)}\n`);
    return `Saved ${pairs.length} pairs as ${path}.`;
  });
}
