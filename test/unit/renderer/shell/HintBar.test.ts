import { beforeEach, expect, test } from 'vitest';
import { usePadStore } from '../../../../src/renderer/entities/pad/pad-store';
import HintBar from '../../../../src/renderer/shell/HintBar.vue';
import { useSettingsStore } from '../../../../src/renderer/state/settings';
import { DEFAULT_SETTINGS, HINTS, type Settings } from '../../../../src/shared/contract/settings';
import { app, show, until } from '../../../support/component';

beforeEach(async () => {
  const { changeSettings } = useSettingsStore();
  let saved: Settings = DEFAULT_SETTINGS;
  app.answer('settings:change', (change) => {
    saved = { ...saved, ...(change as Partial<Settings>) };
    return { ok: true, value: saved };
  });
  await changeSettings({ view: 'models', hintsDone: [] });
});

function shown() {
  const bar = show(HintBar);
  return { bar, hints: () => bar.findAll('[data-hint]').map((hint) => hint.attributes('data-hint')) };
}

test('a dismissed hint is removed permanently, the others stay', async () => {
  const { bar, hints } = shown();
  expect(hints()).toEqual([...HINTS]);
  await bar.get('[data-hint=explore] .close').trigger('click');
  expect(hints()).toEqual(['draw', 'train']);
  expect(app.requests('settings:change').at(-1)).toEqual({ hintsDone: ['explore'] });
  expect(shown().hints()).toEqual(['draw', 'train']);
});

test('the bar closes with the last dismissed hint', async () => {
  const { bar } = shown();
  for (const hint of HINTS) await bar.get(`[data-hint=${hint}] .close`).trigger('click');
  expect(bar.find('[data-testid=hints]').exists()).toBe(false);
});

test('opening the explorer follows its hint; a hint for the current view is not a button', async () => {
  const { changeSettings } = useSettingsStore();
  const { bar, hints } = shown();
  expect(bar.findAll('.go')).toHaveLength(3);
  await changeSettings({ view: 'train' });
  expect(bar.find('[data-hint=train] .go').exists()).toBe(false);
  await changeSettings({ view: 'explore' });
  await until(() => expect(hints()).toEqual(['draw', 'train']));
});

test('after the last hint was followed, the bar mentions the palette until another view is shown', async () => {
  const { extendLiveStroke, finishLiveStroke } = usePadStore();
  const { changeSettings, settings } = useSettingsStore();
  await changeSettings({ view: 'draw', hintsDone: ['explore', 'train'] });
  const { bar } = shown();
  extendLiveStroke([{ x: 10, y: 10 }]);
  finishLiveStroke();
  await until(() => expect(bar.text()).toContain('Press Ctrl+K to find any command'));
  expect(settings.value.hintsDone).toContain('draw');
  await changeSettings({ view: 'models' });
  expect(bar.find('[data-testid=hints]').exists()).toBe(false);
});
