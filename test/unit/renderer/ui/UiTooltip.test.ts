import { expect, test } from 'vitest';
import { h, nextTick } from 'vue';
import UiTooltip from '../../../../src/renderer/ui/UiTooltip.vue';
import { show } from '../../../support/component';

async function focused(props: Record<string, unknown>) {
  const part = show(UiTooltip, { props, slots: { default: () => h('button', 'Loss') } });
  const button = part.get('button');
  await button.trigger('focus');
  await nextTick();
  return button;
}

const bubble = () => document.querySelector('.tooltip');

test('describes the focused element, and closes when it loses focus', async () => {
  const button = await focused({ text: 'Mean crossentropy' });
  expect(bubble()?.textContent).toContain('Mean crossentropy');
  expect(bubble()?.querySelector('kbd')).toBeNull();
  const id = button.attributes('aria-describedby');
  expect(document.getElementById(id ?? '')?.textContent).toContain('Mean crossentropy');
  await button.trigger('blur');
  await nextTick();
  expect(bubble()).toBeNull();
});

test('is not shown while disabled', async () => {
  await focused({ text: 'Mean crossentropy', disabled: true });
  expect(bubble()).toBeNull();
});
