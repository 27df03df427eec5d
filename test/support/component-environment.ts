import { builtinEnvironments, type Environment } from 'vitest/runtime';

/**
 * One simulated window for all test files of a worker: the modules that they share, Vue among them, hold on to the
 * document that was there when they were loaded.
 */
const environment: Environment = {
  ...builtinEnvironments['happy-dom'],
  name: 'one-window',
  async setup(global, options) {
    if (!('window' in global)) await builtinEnvironments['happy-dom'].setup(global, options);
    return { teardown: () => undefined };
  },
};

export default environment;
