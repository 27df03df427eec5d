import { fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Exit } from './context';
import { onInterrupt, sendInterrupt } from './interruption';

// TensorFlow's processor kernels may use the heap as their stack, so that a signal handler that runs meanwhile damages
// memory (decision record 28). This process takes the signals; the one that it starts computes and never gets any.
const entry = realpathSync(process.argv[1] ?? '.');
const command = fork(join(dirname(entry), `cli-command${extname(entry)}`), process.argv.slice(2), {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // A session of its own: the terminal's signals do not reach it. Windows has none, and would open a console.
  detached: process.platform !== 'win32',
});

onInterrupt(
  () => sendInterrupt(command),
  () => {
    command.kill('SIGKILL');
    process.exit(Exit.interrupted);
  },
);

// Ctrl-Z: the computation pauses, too, until the shell's `fg` or `bg`.
if (process.platform !== 'win32') {
  process.on('SIGTSTP', () => {
    command.kill('SIGSTOP');
    process.kill(process.pid, 'SIGSTOP');
  });
  process.on('SIGCONT', () => command.kill('SIGCONT'));
}

command.on('error', (error) => {
  process.stderr.write(`The command could not be started: ${error.message}.\n`);
  process.exitCode = Exit.failed;
});
command.on('exit', (code, signal) => {
  if (signal !== null) process.stderr.write(`The command ended unexpectedly (${signal}).\n`);
  process.exit(code ?? Exit.failed);
});
