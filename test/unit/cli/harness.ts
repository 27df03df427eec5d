import { Writable } from 'node:stream';
import { type Output } from '../../../src/cli/context';
import { runCli } from '../../../src/cli/program';
import { inklingPaths } from '../../../src/platform/installed-files';

const root = process.cwd();

export interface Ran {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** Lines of standard error. */
  readonly complaints: readonly string[];
  /** Standard output, each line parsed as JSON. */
  readonly json: <T = Answer>() => T[];
}

/** What `predict` prints for each record. */
export interface Answer {
  readonly id: string | number;
  readonly digit: number | null;
  readonly probabilities: number[];
  readonly isDigit: boolean;
  readonly confidence: number;
}

/** Runs a command in this process and captures its output. */
export async function inkling(...args: readonly string[]): Promise<Ran> {
  const stdout = collector();
  const stderr = collector();
  const code = await runCli(args, {
    root,
    paths: inklingPaths(root),
    stdout: stdout.stream,
    stderr: stderr.stream,
    interrupted: new AbortController().signal,
  });
  const lines = (text: string) => text.split('\n').filter((line) => line !== '');
  return {
    code,
    stdout: stdout.text(),
    stderr: stderr.text(),
    complaints: lines(stderr.text()),
    json: <T>() => lines(stdout.text()).map((line) => JSON.parse(line) as T),
  };
}

function collector(): { stream: Output; text: () => string } {
  const chunks: string[] = [];
  const stream = new Writable({
    write(chunk: Buffer, _encoding, done) {
      chunks.push(chunk.toString());
      done();
    },
  });
  return { stream, text: () => chunks.join('') };
}
