import { evaluate } from '../engine/predict/evaluate';
import { loadMnist } from '../engine/data/mnist';
import { englishTitle } from '../shared/locales/presets';
import type { Accuracy } from '../shared/model/card';
import { type Context, Exit } from './context';
import { lossText, percent, writeJson, writeLine } from './lines';
import { MODEL_OPTION, readModel, withNetwork } from './model-option';
import type { AddCommand } from './program';

interface Options {
  readonly model?: string;
  readonly json?: boolean;
}

export const addEvaluate: AddCommand = (program, context, finish) => {
  program
    .command('evaluate')
    .description('Evaluate a model on the 10,000 test samples of MNIST.')
    .option(...MODEL_OPTION)
    .option('--json', 'print one line of JSON')
    .action(async (options: Options) => {
      await run(options, context);
      finish(Exit.ok);
    });
};

async function run({ model: file, json }: Options, context: Context): Promise<void> {
  const model = await readModel(context, file);
  const { test, labelErrors } = await loadMnist(context.paths);
  const accuracy = await withNetwork(model, (network) => evaluate(network, test, labelErrors));
  if (json) {
    await writeJson(context.stdout, { model: model.card.name, ...accuracyFields(accuracy) });
    return;
  }
  await writeLine(context.stdout, englishTitle(model.card.name));
  await writeLine(context.stdout, accuracyText(accuracy));
}

/** The fields of an accuracy in the command line's JSON output. */
export function accuracyFields({ official, corrected, perDigit, loss }: Accuracy) {
  return { testAccuracy: official, correctedAccuracy: corrected, perDigit, loss };
}

/** Formats an accuracy as text. */
export function accuracyText({ official, corrected, perDigit, loss }: Accuracy): string {
  const digits = perDigit.map((share, digit) => `  ${digit}  ${percent(share)}`);
  return [
    `test accuracy       ${percent(official)}`,
    `corrected labels    ${percent(corrected)}`,
    `loss                ${lossText(loss)}`,
    ...digits,
  ].join('\n');
}
