import { constants } from 'node:fs';
import { access, rm, stat } from 'node:fs/promises';
import { dirname } from 'node:path';
import { readCheckpoint } from '../engine/files/checkpoint';
import { loadDataset, loadMnist } from '../engine/data/mnist';
import { writeModelFile } from '../engine/files/model-file';
import { startTraining, type TrainedModel } from '../engine/train/train-model';
import { systemReason } from '../platform/system-error';
import { UserError } from '../shared/user-error';
import { wholeNumber } from './arguments';
import { type Context, Exit, type ExitCode } from './context';
import { accuracyFields, accuracyText } from './evaluate';
import { writeJson, writeLine } from './lines';
import type { AddCommand } from './program';
import { readRecipe } from './recipe-option';
import { progressFor } from './train-progress';

interface Options {
  readonly recipe: string;
  readonly epochs?: number;
  readonly batch?: number;
  readonly seed?: number;
  readonly data: string;
  readonly out?: string;
  readonly checkpoint?: string;
  readonly json?: boolean;
}

export const addTrain: AddCommand = (program, context, finish) => {
  program
    .command('train')
    .description('Train a network. Press Ctrl+C to stop early and save the model.')
    .option('--recipe <name>', 'preset (article, regular, lenet5, best) or recipe file', 'article')
    .option('--epochs <n>', 'override the number of epochs', wholeNumber(1, 500))
    .option('--batch <n>', 'override the batch size', wholeNumber(1, 4096))
    .option('--seed <n>', 'override the seed', wholeNumber(0, 2 ** 31 - 1))
    .option('--data <folder>', 'mnist or a folder of IDX files', 'mnist')
    .option('--out <file>', 'output file for the model; if omitted, the model is evaluated but not saved')
    .option('--checkpoint <file>', 'save progress to this file, and resume from it if it exists')
    .option('--json', 'print one line of JSON per epoch')
    .action(async (options: Options) => finish(await run(options, context)));
};

async function run(options: Options, context: Context): Promise<ExitCode> {
  const { epochs, batch, seed, out } = options;
  const recipe = {
    ...(await readRecipe(options.recipe)),
    ...(epochs !== undefined && { epochs }),
    ...(batch !== undefined && { batch }),
    ...(seed !== undefined && { seed }),
  };
  if (out !== undefined) await requireWritable(out);
  const { paths } = context;
  const dataset = await (options.data === 'mnist' ? loadMnist(paths) : loadDataset(options.data, paths));

  const { checkpoint } = options;
  const snapshot = checkpoint && (await readCheckpoint(checkpoint, { recipe, data: dataset.name }));
  const progress = progressFor(context, options.json ?? false);
  const training = startTraining({
    recipe,
    dataset,
    onReport: progress.report,
    ...(snapshot && { snapshot }),
    ...(checkpoint !== undefined && { checkpoint }),
    onCheckpointFailure: (error) => context.stderr.write(`${systemReason(error)} Training continues.\n`),
  });
  const stop = () => {
    context.stderr.write('\nStopping and evaluating the model...\n');
    void training.suspend();
    training.command({ type: 'stop' });
  };
  if (context.interrupted.aborted) stop();
  context.interrupted.addEventListener('abort', stop);
  try {
    const trained = await training.result;
    progress.end();
    if (out !== undefined) await writeModelFile(out, trained.model);
    // A stopped run can be resumed from its checkpoint.
    if (checkpoint !== undefined && trained.end !== 'stopped') await rm(checkpoint, { force: true });
    await sayResult(trained, options, context);
    return trained.end === 'stopped' ? Exit.interrupted : Exit.ok;
  } finally {
    progress.end();
    context.interrupted.removeEventListener('abort', stop);
  }
}

/** Fails before training starts rather than after it. */
async function requireWritable(file: string): Promise<void> {
  try {
    await access(dirname(file), constants.W_OK);
  } catch (error) {
    throw new UserError('file-unwritable', {
      message: `Cannot write into ${dirname(file)}: ${systemReason(error)}.`,
    });
  }
  const isFolder = await stat(file).then(
    (found) => found.isDirectory(),
    () => false,
  );
  if (isFolder) throw new UserError('file-unwritable', { message: `Cannot write ${file}: it is a folder.` });
}

async function sayResult(
  { model: { card }, end }: TrainedModel,
  { out, json }: Options,
  { stdout }: Context,
): Promise<void> {
  const { accuracy, training, parameters, name } = card;
  if (json) {
    const { epochs, seconds, samples, validationAccuracy, validationLoss } = training;
    const result = {
      end,
      recipe: name,
      epochs,
      seconds,
      samples,
      parameters,
      validationLoss,
      validationAccuracy,
    };
    await writeJson(stdout, {
      done: true,
      ...(accuracy && accuracyFields(accuracy)),
      ...result,
      out: out ?? null,
    });
    return;
  }
  if (accuracy) await writeLine(stdout, accuracyText(accuracy));
  await writeLine(
    stdout,
    out === undefined ? 'The model was not saved: use --out to save it.' : `Saved as ${out}.`,
  );
}
