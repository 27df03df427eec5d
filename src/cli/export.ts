import { writeFileAtomically } from '../platform/atomic-file';
import { copyModelFile, readModelFile } from '../engine/files/model-file';
import { englishTitle } from '../shared/locales/presets';
import { type Context, Exit } from './context';
import { writeJson, writeLine } from './lines';
import { MODEL_OPTION } from './model-option';
import type { AddCommand } from './program';

interface Options {
  readonly model?: string;
  readonly out?: string;
  readonly card?: string;
  readonly json?: boolean;
}

export const addExport: AddCommand = (program, context, finish) => {
  const command = program
    .command('export')
    .description('Export a model file, or the card of a model as JSON.')
    .option(...MODEL_OPTION)
    .option('--out <file>', 'output file for the model, in the safetensors layout')
    .option('--card <file>', 'output file for the card')
    .option('--json', 'print one line of JSON')
    .action(async (options: Options) => {
      if (options.out === undefined && options.card === undefined)
        command.error("required option '--out <file>' or '--card <file>' not specified");
      await run(options, context);
      finish(Exit.ok);
    });
};

async function run({ model: file, out, card: cardFile, json }: Options, context: Context): Promise<void> {
  const source = file ?? context.paths.bundledModel;
  const model = await (out === undefined ? readModelFile(source) : copyModelFile(source, out));
  if (cardFile !== undefined) await writeFileAtomically(cardFile, `${JSON.stringify(model.card, null, 2)}\n`);
  const { id, name } = model.card;
  if (json) await writeJson(context.stdout, { id, name, out: out ?? null, card: cardFile ?? null });
  else
    await writeLine(
      context.stdout,
      `Exported ${englishTitle(name)} as ${[out, cardFile].filter(Boolean).join(' and ')}.`,
    );
}
