import { fork } from 'node:child_process';
import { realpathSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { Exit } from './context';
import { onInterrupt, sendInterrupt } from './interruption';

// TensorFlow's CPU kernels may use the heap as their stack, and a signal handler that runs at that time corrupts memory
// (decision record 28). This process handles signals; its child process computes and receives none.
const entry = realpathSync(process.argv[1] ?? '.');
const command = fork(join(dirname(entry), `cli-command${extname(entry)}`), process.argv.slice(2), {
  stdio: ['inherit', 'inherit', 'inherit', 'ipc'],
  // In a separate session the child does not receive the terminal's signals. Windows has no sessions and would open a
  // console.
  detached: process.platform !== 'win32',
});

onInterrupt(
  () => sendInterrupt(command),
  () => {
    command.kill('SIGKILL');
    process.exit(Exit.interrupted);
  },
);

// Ctrl-Z also suspends the child until the shell's `fg` or `bg`.
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
