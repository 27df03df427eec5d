import { join } from 'node:path';
import { AUDIT_FOLDS, AUDIT_RECIPE } from '../engine/analysis/audit/audit-recipe';
import { runAudit } from '../engine/analysis/audit/run-audit';
import { loadMnist } from '../engine/data/mnist';
import { wholeNumber } from './arguments';
import type { Context, ExitCode } from './context';
import { percent } from './lines';
import { longRun } from './long-run';
import type { AddCommand } from './program';
import { readRecipe } from './recipe-option';

interface Options {
  readonly recipe?: string;
  readonly folds: number;
  readonly epochs?: number;
  readonly seed?: number;
  readonly out?: string;
}

export const addAudit: AddCommand = (program, context, finish) => {
  program
    .command('audit')
    .description('Find label issues in MNIST by cross-validation over writers.')
    .option('--recipe <name>', 'preset or recipe file (default: a small network)')
    .option('--folds <n>', 'number of folds', wholeNumber(2, 20), AUDIT_FOLDS)
    .option('--epochs <n>', 'override the number of epochs', wholeNumber(1, 500))
    .option('--seed <n>', 'override the seed', wholeNumber(0, 2 ** 31 - 21))
    .option('--out <folder>', 'output folder (default: the assets of Inkling)')
    .action(async (options: Options) => finish(await run(options, context)));
};

async function run({ epochs, folds, out, seed, ...options }: Options, context: Context): Promise<ExitCode> {
  const recipe = {
    ...(options.recipe === undefined ? AUDIT_RECIPE : await readRecipe(options.recipe)),
    ...(epochs !== undefined && { epochs }),
    ...(seed !== undefined && { seed }),
  };
  const folder = out ?? join(context.paths.assets, 'explore');
  const dataset = await loadMnist(context.paths);
  return longRun(context, 'audit', async (controls) => {
    const accuracy = await runAudit({ dataset, recipe, folds, folder, ...controls });
    return `${percent(accuracy)} accuracy on the training samples.`;
  });
}
