import { createInterface } from 'node:readline';
import { app, utilityProcess, type MessagePortMain, type UtilityProcess } from 'electron';
import type { Log } from '../log';
import type { ServiceProcess } from './utility-service';

export interface ForkOptions {
  /** Name of the process in the log and in the system's process list. */
  readonly name: string;
  readonly entry: string;
  readonly args?: readonly string[];
  /** Added to the app's own environment. */
  readonly environment?: Readonly<Record<string, string>>;
  readonly log: Log;
}

/** Debugger port of each service in development, used by `npm run dev -- --inspect`. */
const INSPECTOR_PORTS: Readonly<Record<string, number>> = {
  predictor: 9231,
  trainer: 9232,
  library: 9233,
  comparison: 9234,
  analysis: 9235,
};

/**
 * Starts an Electron utility process. Its output is written to the log line by line, prefixed with its name.
 * @see https://www.electronjs.org/docs/latest/api/utility-process
 */
export function forkUtility({
  name,
  entry,
  args = [],
  environment = {},
  log,
}: ForkOptions): ServiceProcess<MessagePortMain> {
  const child = utilityProcess.fork(entry, [...args], {
    serviceName: `Inkling ${name}`,
    stdio: 'pipe',
    execArgv: inspectorArguments(name),
    env: { ...process.env, ...environment },
  });
  logLines(child.stdout, (line) => log.info(`${name}: ${line}`));
  logLines(child.stderr, (line) => log.warn(`${name}: ${line}`));
  return {
    get pid() {
      return child.pid;
    },
    post: (message, ports) => child.postMessage(message, ports),
    onMessage: (listener) => void child.on('message', listener),
    onExit: (listener) => void child.on('exit', listener),
    kill: () => killNow(child),
  };
}

function inspectorArguments(name: string): string[] {
  const port = INSPECTOR_PORTS[name];
  const isAsked = !app.isPackaged && process.env.INKLING_INSPECT === '1';
  return isAsked && port !== undefined ? [`--inspect=${port}`] : [];
}

/** Sends SIGKILL. Electron's `kill` sends SIGTERM, which a process busy in native code does not handle. */
function killNow(child: UtilityProcess): void {
  if (child.pid === undefined) {
    // The process has not spawned yet. If it has already exited, `spawn` is never emitted and nothing needs to be
    // done.
    child.once('spawn', () => killNow(child));
    return;
  }
  try {
    process.kill(child.pid, 'SIGKILL');
  } catch {
    child.kill();
  }
}

function logLines(stream: UtilityProcess['stdout'], write: (line: string) => void): void {
  if (stream) createInterface({ input: stream }).on('line', write);
}
