import { MemoryApi } from './memory-api';

/** The app's API of this test file. It is there before any component, since stores use it when they are imported. */
export const app = new MemoryApi();

Object.assign(window, { inkling: app.api });
