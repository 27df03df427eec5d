import type { InklingApi } from '../shared/contract/api';

declare global {
  interface Window {
    readonly inkling: InklingApi;
  }
}

/** The API that the preload script exposes. No other module reads `window.inkling`. */
export const api: InklingApi = window.inkling;
