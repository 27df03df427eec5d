// First, since what is imported after it finds the API in the window.
import { app } from './component-window';
import { disableAutoUnmount, enableAutoUnmount } from '@vue/test-utils';
import { afterEach, beforeEach } from 'vitest';
import { speak } from '../../src/renderer/locales';
import { resetStores } from '../../src/renderer/stores/define-store';
import '../../src/renderer/styles/tokens.css';
import { dismissToast, toasts } from '../../src/renderer/ui/toasts';

/* Runs before each test file, while what it imports is loaded once for all files of a worker. */

// Hooks that come after a test run in reverse: components go before the document is emptied.
afterEach(() => document.body.replaceChildren());
disableAutoUnmount();
enableAutoUnmount(afterEach);
beforeEach(() => {
  for (const { id } of toasts.value) dismissToast(id);
  app.reset();
  resetStores();
  speak('en');
});
