import { describe, examine } from './report';
import { Exit } from '../context';
import { writeJson, writeLine } from '../lines';
import type { AddCommand } from '../program';

export const addDoctor: AddCommand = (program, context, finish) => {
  program
    .command('doctor')
    .description('Check the installation: Electron, TensorFlow and MNIST.')
    .option('--json', 'print one line of JSON')
    .action(async ({ json }: { json?: boolean }) => {
      const found = await examine(context.root);
      if (json) await writeJson(context.stdout, found);
      else await writeLine(context.stdout, describe(found));
      finish(found.healthy ? Exit.ok : Exit.failed);
    });
};
