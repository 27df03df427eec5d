import { afterEach, expect, test, vi } from 'vitest';
import { nextTick } from 'vue';
import { showToast, toasts } from '../../../../src/renderer/ui/toasts';
import UiToasts from '../../../../src/renderer/ui/UiToasts.vue';
import { show } from '../../../support/component';

afterEach(() => {
  vi.useRealTimers();
});

async function shown(...[text, options]: Parameters<typeof showToast>) {
  show(UiToasts);
  showToast(text, options);
  await nextTick();
  await nextTick();
  const toast = document.querySelector('[data-testid=toast]');
  return { toast, buttons: [...(toast?.querySelectorAll('button') ?? [])] };
}

test('shows a sentence and a button to close it', async () => {
  const { toast, buttons } = await shown('已保存为“七”。');
  expect(toast?.textContent).toContain('已保存为“七”。');
  expect(buttons.map((button) => button.getAttribute('aria-label'))).toEqual(['Close']);
  buttons[0]?.click();
  await nextTick();
  expect(toasts.value).toEqual([]);
});

test('runs its action once, and closes', async () => {
  const run = vi.fn();
  const onGone = vi.fn();
  const { buttons } = await shown('A 7 was removed.', { action: { label: 'Undo', run }, onGone });
  expect(buttons[0]?.textContent.trim()).toBe('Undo');
  buttons[0]?.click();
  await nextTick();
  expect(run).toHaveBeenCalledOnce();
  expect(onGone).not.toHaveBeenCalled();
  expect(toasts.value).toEqual([]);
});

test.each([
  ['a plain one', {}, 6],
  ['a problem', { tone: 'problem' }, 12],
  ['an offer', { action: { label: 'Undo', run: () => undefined } }, 12],
] as const)('%s closes after a time that is sufficient to read it', async (_, options, seconds) => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await shown('A message', options);
  await vi.advanceTimersByTimeAsync(seconds * 1000 - 500);
  expect(toasts.value).toHaveLength(1);
  await vi.advanceTimersByTimeAsync(1000);
  expect(toasts.value).toEqual([]);
});

test('a lasting toast stays', async () => {
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
  await shown('A newer version is there.', { isLasting: true });
  await vi.advanceTimersByTimeAsync(3_600_000);
  expect(toasts.value).toHaveLength(1);
});
