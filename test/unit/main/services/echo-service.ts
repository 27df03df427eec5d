import { UserError } from '../../../../src/shared/user-error';
import { serve, type Served } from '../../../../src/services/serve';
import { echoContract } from './echo-contract';

// Runs as a child process of Node, where the app has a utility process of Electron.
console.error = () => undefined;

const service: Served<typeof echoContract> = serve(
  {
    post: (message) => process.send?.(message),
    onMessage: (listener) => process.on('message', (data) => listener(data, [])),
  },
  echoContract,
  {
    echo: (text) => text,
    refuse: () => {
      throw new UserError('no-such-run', { detail: 'seven' });
    },
    throw: () => {
      throw new Error('a secret detail');
    },
    hang: () => new Promise(() => undefined),
    crash: () => process.exit(7),
    block: () => {
      for (;;);
    },
    emit: (text) => service.emit(text),
    babble: () => service.emit(NaN as never),
  },
  () => undefined,
);

service.ready({ pid: process.pid });
