import type { InklingApi } from '../shared/contract/api';

declare global {
  interface Window {
    readonly inkling: InklingApi;
  }
}

/** All that the window can ask of the rest of the app. Nothing else reads `window.inkling`. */
export const api: InklingApi = window.inkling;
