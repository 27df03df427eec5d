import { readModelFile, writeModelFile } from '../engine/files/model-file';
import { englishTitle } from '../shared/locales/presets';
import { type Context, Exit } from './context';
import { accuracyFields } from './evaluate';
import { number, percent, writeJson, writeLine } from './lines';
import type { AddCommand } from './program';

interface Options {
  readonly out?: string;
  readonly json?: boolean;
}

export const addImport: AddCommand = (program, context, finish) => {
  program
    .command('import')
    .argument('<file>', 'model file')
    .description('Verify a model file and show what it contains.')
    .option('--out <file>', 'save a verified copy')
    .option('--json', 'print one line of JSON')
    .action(async (file: string, options: Options) => {
      await run(file, options, context);
      finish(Exit.ok);
    });
};

async function run(file: string, { out, json }: Options, { stdout }: Context): Promise<void> {
  const model = await readModelFile(file);
  if (out !== undefined) await writeModelFile(out, model);
  const { id, name, parameters, accuracy, createdAt } = model.card;
  if (json) {
    await writeJson(stdout, {
      id,
      name,
      parameters,
      createdAt,
      ...(accuracy && accuracyFields(accuracy)),
      out: out ?? null,
    });
    return;
  }
  const tested = accuracy ? `, ${percent(accuracy.official)} test accuracy` : '';
  await writeLine(
    stdout,
    `${englishTitle(name)}: ${number(parameters)} parameters${tested}. The file is valid.`,
  );
  if (out !== undefined) await writeLine(stdout, `Saved as ${out}.`);
}
