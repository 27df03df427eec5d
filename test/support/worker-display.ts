import { test as base } from '@playwright/test';
import { withVirtualDisplay } from '../../scripts/launch/display.mjs';

/** Where tests run on a virtual display, each worker has its own: windows of two workers would take focus from each other. */
export const test = base.extend<object, { readonly display: undefined }>({
  display: [
    async ({}, use) => {
      if (process.env.INKLING_VIRTUAL_DISPLAY === undefined) return use(undefined);
      await withVirtualDisplay(async ({ env }) => {
        Object.assign(process.env, env);
        await use(undefined);
      });
    },
    { scope: 'worker', auto: true },
  ],
});
