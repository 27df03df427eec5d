import { expect, test } from 'vitest';
import type { Component } from 'vue';
import GalleryPage from '../../../../src/renderer/gallery/GalleryPage.vue';
import { GROUPS } from '../../../../src/renderer/gallery/groups';
import { DEFAULT_SETTINGS } from '../../../../src/shared/contract/settings';
import { app, show } from '../../../support/component';

const modules = import.meta.glob<{ readonly default: Component }>('../../../../src/renderer/ui/Ui*.vue', {
  eager: true,
});
const components = Object.entries(modules).map(([path, module]) => ({
  name: /(\w+)\.vue$/.exec(path)?.[1] ?? '',
  component: module.default,
}));

test('every component of ui/ has exactly one entry in the gallery', () => {
  const shown = GROUPS.flatMap(({ entries }) => Object.keys(entries));
  expect(components.length).toBeGreaterThan(10);
  expect(shown.sort()).toEqual(components.map(({ name }) => name).sort());
});

test('the page shows each component in all its states, and switches settings', async () => {
  app.answer('settings:change', () => ({ ok: true, value: DEFAULT_SETTINGS }));
  const page = show(GalleryPage);
  for (const { name, component } of components) {
    const shown = page.findAllComponents(component).filter(({ element }) => isInside(element, name));
    expect(shown.length, name).toBeGreaterThan(0);
  }

  const button = page.get('[data-component=UiButton]');
  for (const state of ['hover', 'focus-visible'])
    expect(button.findAll(`button[data-pseudo-state=${state}]`)).toHaveLength(4);

  const radios = page.get('header').findAll('[role=radio]');
  for (const name of ['dark', 'zh-CN', '150%'])
    await radios.find((radio) => radio.text() === name)?.trigger('click');
  expect(app.requests('settings:change')).toEqual([
    { theme: 'dark' },
    { language: 'zh-CN' },
    { textScale: 150 },
  ]);
});

/**
 * Whether the content of a component, or the placeholder of its teleported content, belongs to the entry of
 * this name.
 */
function isInside(element: Node, entry: string): boolean {
  const parent = element instanceof Element ? element : element.parentElement;
  return parent?.closest(`[data-component=${entry}]`) != null;
}
