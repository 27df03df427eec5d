import { Undo2 } from '@lucide/vue';
import { expect, test, vi } from 'vitest';
import { defineComponent, h, nextTick, shallowRef } from 'vue';
import { useCommands } from '../../../../src/renderer/commands';
import UiCommandButton from '../../../../src/renderer/ui/UiCommandButton.vue';
import { show } from '../../../support/component';

const undo = { command: 'drawing:undo', icon: Undo2 };

test('is disabled unless its command is registered', () => {
  const button = show(UiCommandButton, { props: undo }).get('button');
  expect(button.element.disabled).toBe(true);
});

test('runs its command, and follows whether it is enabled', async () => {
  const run = vi.fn();
  const enabled = shallowRef(true);
  const Offer = defineComponent({
    setup() {
      useCommands({ 'drawing:undo': { run, enabled: () => enabled.value } });
      return () => h('div', h(UiCommandButton, { command: 'drawing:undo', icon: Undo2 }));
    },
  });
  const button = show(Offer).get('button');
  await button.trigger('click');
  expect(run).toHaveBeenCalledOnce();
  enabled.value = false;
  await nextTick();
  expect(button.element.disabled).toBe(true);
});

test.each([
  ['en', 'Undo'],
  ['zh-CN', '撤销'],
] as const)('has the name of its command in %s', (language, name) => {
  const button = show(UiCommandButton, { props: undo, language }).get('button');
  expect(button.attributes('aria-label')).toBe(name);
});
