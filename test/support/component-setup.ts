import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { speak } from '../../src/renderer/locales';
import '../../src/renderer/styles/tokens.css';
import { dismissToast, toasts } from '../../src/renderer/ui/toasts';
import { app } from './component-window';

/* Runs before each test file, while what it imports is loaded once for all files of a worker. */

// Hooks that come after a test run in reverse: components go before the document is emptied.
afterEach(() => document.body.replaceChildren());
disableAutoUnmount();
enableAutoUnmount(afterEach);
beforeEach(() => {
  for (const { id } of toasts.value) dismissToast(id);
  app.reset();
  speak('en');
});
