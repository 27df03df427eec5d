import { MemoryApi } from './memory-api';

/** The app's API of this test file. It is there before any component, since stores use it when they are imported. */
export const app = new MemoryApi();

/**
 * A worker that never answers. The simulated window has none, and stores start one when what they follow changes: also
 * those that only an earlier test file of this process has loaded.
 */
class SilentWorker extends EventTarget {
  readonly postMessage = () => undefined;
  readonly terminate = () => undefined;
}

Object.assign(window, { inkling: app.api, Worker: SilentWorker });
