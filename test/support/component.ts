import { mount, type VueWrapper } from '@vue/test-utils';
import { TooltipProvider } from 'reka-ui';
import { vi } from 'vitest';
import { h, type Component } from 'vue';
import type { Language } from '../../src/shared/contract/settings';
import { i18n, speak } from '../../src/renderer/locales';
import { app } from './component-window';

export { app };

export interface ShowOptions {
  readonly props?: Record<string, unknown>;
  readonly slots?: Record<string, () => unknown>;
  /** @default 'en' */
  readonly language?: Language;
}

/**
 * Shows a component in the document as the app does: with its texts and its tooltips.
 * @returns The component's own wrapper; what it shows elsewhere (dialogs, menus) is in `document.body`.
 */
export function show(component: Component, options: ShowOptions = {}): VueWrapper {
  speak(options.language ?? 'en');
  const root = mount(
    { render: () => h(TooltipProvider, null, () => h(component, options.props ?? {}, options.slots ?? {})) },
    { attachTo: document.body, global: { plugins: [i18n] } },
  );
  return root.findComponent(component);
}

/** Waits until an assertion holds. */
export function until(assertion: () => void): Promise<void> {
  return vi.waitFor(assertion, { timeout: 10_000, interval: 10 });
}
