import { Command, CommanderError } from 'commander';
import { UserError } from '../shared/user-error';
import { addAudit } from './audit';
import { type Context, Exit, type ExitCode } from './context';
import { addDoctor } from './doctor/index';
import { addDuplicates } from './duplicates';
import { addEvaluate } from './evaluate';
import { addExport } from './export';
import { addImport } from './import';
import { addMap } from './map';
import { addPredict } from './predict';
import { addTrain } from './train';

/** Adds a command; its action calls `finish` with the exit code. */
export type AddCommand = (program: Command, context: Context, finish: (code: ExitCode) => void) => void;

const COMMANDS: readonly AddCommand[] = [
  addPredict,
  addTrain,
  addEvaluate,
  addExport,
  addImport,
  addAudit,
  addMap,
  addDuplicates,
  addDoctor,
];

/**
 * Runs one command. Failures are printed to standard error as a sentence, without a stack trace.
 * @param args The arguments after `inkling`.
 */
export async function runCli(args: readonly string[], context: Context): Promise<ExitCode> {
  let code: ExitCode = Exit.ok;
  const program = new Command('inkling')
    .description('Train and use neural networks that read handwritten digits.')
    .helpCommand(false);
  for (const add of COMMANDS) add(program, context, (result) => (code = result));
  for (const command of [program, ...program.commands])
    command.exitOverride().configureOutput({
      writeOut: (text) => context.stdout.write(text),
      writeErr: () => undefined,
    });
  try {
    if (args.length === 0) throw new CommanderError(2, 'usage', 'Specify a command.');
    await program.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    return explain(error, program, args, context);
  }
}

function explain(error: unknown, program: Command, args: readonly string[], { stderr }: Context): ExitCode {
  if (error instanceof CommanderError) {
    if (error.exitCode === 0) return Exit.ok;
    const command = program.commands.find((candidate) => candidate.name() === args[0]);
    const sentence = asSentence(error.message.replace(/^error: /, ''));
    stderr.write(`${sentence}\nUsage: ${usageOf(program, command)}\n`);
    return Exit.usage;
  }
  const message = error instanceof Error ? error.message : String(error);
  stderr.write(
    `${error instanceof UserError ? message : `Something went wrong: ${asSentence(oneLine(message))}`}\n`,
  );
  return Exit.failed;
}

function usageOf(program: Command, command: Command | undefined): string {
  if (command) return `inkling ${command.name()} ${command.usage()}`;
  return `inkling ${program.commands.map((candidate) => candidate.name()).join('|')} ...   (see --help)`;
}

function asSentence(text: string): string {
  const capital = text.charAt(0).toUpperCase() + text.slice(1);
  return /[.!?]$/.test(capital) ? capital : `${capital}.`;
}

function oneLine(text: string): string {
  return text.split('\n', 1)[0] ?? '';
}
