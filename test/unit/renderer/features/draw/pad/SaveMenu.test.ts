import { expect, test, vi } from 'vitest';
import { h, nextTick, shallowRef } from 'vue';
import { useCommands } from '../../../../../../src/renderer/commands';
import SaveMenu from '../../../../../../src/renderer/features/draw/pad/SaveMenu.vue';
import { shortcutText } from '../../../../../../src/renderer/shortcuts';
import { show, until } from '../../../../../support/component';

/** The open menu, in a view where drawings can be saved if there are strokes, and images always. */
async function opened(language: 'en' | 'zh-CN' = 'en') {
  const hasStrokes = shallowRef(true);
  const [saveDrawing, saveImage] = [vi.fn(), vi.fn()];
  const View = {
    setup() {
      useCommands({
        'drawing:export': { run: saveDrawing, enabled: () => hasStrokes.value },
        'image:export': { run: saveImage },
      });
      return () => h(SaveMenu);
    },
  };
  show(View, { language });
  const trigger = document.querySelector<HTMLElement>('[data-testid=save-menu]')!;
  trigger.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true, button: 0 }));
  trigger.click();
  await until(() => expect(items()).toHaveLength(3));
  return { hasStrokes, saveDrawing, saveImage, trigger };
}

const items = () => [...document.querySelectorAll<HTMLElement>('[role=menuitem]')];
const isDisabled = (item: HTMLElement) => item.getAttribute('aria-disabled') === 'true';

test.each([
  ['en', 'Save', ['Save Drawing…', 'Save as Image…', 'Copy as Image']],
  ['zh-CN', '保存', ['保存画稿…', '另存为图片…', '复制为图片']],
] as const)(
  'offers in %s what can be made of a drawing, with its shortcut',
  async (language, name, texts) => {
    const { trigger } = await opened(language);
    expect(trigger.textContent.trim()).toBe(name);
    expect(items().map((item) => item.querySelector('.menu-text')?.textContent.trim())).toEqual(texts);
    expect(items().map((item) => item.querySelector('kbd')?.textContent)).toEqual(
      (['drawing:export', 'image:export', 'image:copy'] as const).map(shortcutText),
    );
  },
);

test('a disabled command is a disabled item, and does not run', async () => {
  const { hasStrokes, saveDrawing } = await opened();
  // No command for copying images is registered.
  expect(items().map(isDisabled)).toEqual([false, false, true]);
  hasStrokes.value = false;
  await nextTick();
  expect(items().map(isDisabled)).toEqual([true, false, true]);
  items()[0]?.click();
  await nextTick();
  expect(saveDrawing).not.toHaveBeenCalled();
});

test('selecting an item runs its command once, and closes the menu', async () => {
  const { saveDrawing, saveImage, trigger } = await opened();
  items()[1]?.click();
  await until(() => expect(trigger.getAttribute('aria-expanded')).toBe('false'));
  expect([saveDrawing.mock.calls.length, saveImage.mock.calls.length]).toEqual([0, 1]);
});
