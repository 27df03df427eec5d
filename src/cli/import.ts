import { readModelFile, writeModelFile } from '../engine/files/model-file';
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
    .argument('<file>', "a model's file, such as somebody sent")
    .description("Verifies a model's file, says what it is, and with --out keeps a copy.")
    .option('--out <file>', 'where the verified copy goes')
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
  const reads = accuracy ? `, reads ${percent(accuracy.official)} of the test set` : '';
  await writeLine(stdout, `${name}: ${number(parameters)} parameters${reads}. The file is whole.`);
  if (out !== undefined) await writeLine(stdout, `Kept as ${out}.`);
}
