import { expect, test } from 'vitest';
import { nextTick } from 'vue';
import SettingsPopover from '../../../../src/renderer/shell/SettingsPopover.vue';
import { useSettingsStore } from '../../../../src/renderer/state/settings';
import { toasts } from '../../../../src/renderer/ui/toasts';
import { DEFAULT_SETTINGS } from '../../../../src/shared/contract/settings';
import { app, show, until } from '../../../support/component';

async function opened(language: 'en' | 'zh-CN' = 'en') {
  show(SettingsPopover, { language });
  document.querySelector<HTMLElement>('[data-testid=settings]')?.click();
  await nextTick();
  await nextTick();
  const settings = document.querySelector('.settings-content');
  return { settings, radios: [...(settings?.querySelectorAll<HTMLElement>('[role=radio]') ?? [])] };
}

test('a theme is shown as selected immediately, and main is asked to save it', async () => {
  app.answer('settings:change', (change) => ({
    ok: true,
    value: { ...DEFAULT_SETTINGS, ...change } as never,
  }));
  const { radios } = await opened();
  radios[2]?.click();
  await nextTick();
  expect(radios.map((radio) => radio.getAttribute('aria-checked'))).toEqual(['false', 'false', 'true']);
  expect(app.requests('settings:change')).toEqual([{ theme: 'dark' }]);
});

test('a rejected change is reverted, and the user is notified', async () => {
  const { settings } = useSettingsStore();
  app.answer('settings:change', () => ({ ok: false, failure: { code: 'disk-full' } }));
  const { radios } = await opened();
  radios[2]?.click();
  await until(() => expect(toasts.value[0]?.tone).toBe('problem'));
  expect(settings.value.theme).toBe('system');
  expect(radios[0]?.getAttribute('aria-checked')).toBe('true');
});

test('has no update setting if the build has no updates', async () => {
  app.emit('updates:changed', { state: 'off' });
  expect((await opened()).settings?.querySelector('[role=switch]')).toBeNull();
});

test('each setting has its name in Chinese', async () => {
  const { settings } = await opened('zh-CN');
  const names = [...(settings?.querySelectorAll('.setting > span') ?? [])].map((name) => name.textContent);
  expect(names).toHaveLength(3);
  for (const name of names) expect(name).toMatch(/\p{Script=Han}/u);
});
