import { expect, test, vi } from 'vitest';
import { h, nextTick } from 'vue';
import UiDialog from '../../../../src/renderer/ui/UiDialog.vue';
import { show, type ShowOptions } from '../../../support/component';

async function shown(props: Record<string, unknown> = {}, slots: ShowOptions['slots'] = {}) {
  const onClose = vi.fn();
  show(UiDialog, {
    props: { title: 'Save the recipe', open: true, 'onUpdate:open': onClose, ...props },
    slots,
  });
  await nextTick();
  await nextTick();
  return { onClose, dialog: document.querySelector<HTMLElement>('[role=dialog]') };
}

const textOf = (id: string | null | undefined) => document.getElementById(id ?? '')?.textContent.trim();

test('is not rendered while closed', async () => {
  expect((await shown({ open: false })).dialog).toBeNull();
});

test('has its title as name and its sentence as description', async () => {
  const { dialog } = await shown({ description: 'It can be used again.' });
  expect(textOf(dialog?.getAttribute('aria-labelledby'))).toBe('Save the recipe');
  expect(textOf(dialog?.getAttribute('aria-describedby'))).toBe('It can be used again.');
});

test('has no row of actions without actions', async () => {
  const { dialog } = await shown();
  expect(dialog).not.toBeNull();
  expect(dialog?.querySelector('footer')).toBeNull();
});

test('has its actions in a row', async () => {
  const { dialog } = await shown({}, { actions: () => h('button', 'Save') });
  expect(dialog?.querySelector('footer')?.textContent).toBe('Save');
});

test('selects the text of the field that is marked for initial focus', async () => {
  await shown(
    {},
    { default: () => [h('input', { value: 'a' }), h('input', { value: 'name', 'data-autofocus': '' })] },
  );
  const field = document.activeElement as HTMLInputElement;
  expect(field.value).toBe('name');
  expect([field.selectionStart, field.selectionEnd]).toEqual([0, 4]);
});

test('its button emits a request to close', async () => {
  const { dialog, onClose } = await shown();
  dialog?.querySelector<HTMLButtonElement>('[aria-label=Close]')?.click();
  expect(onClose).toHaveBeenCalledWith(false);
});

test('Escape emits a request to close', async () => {
  const { dialog, onClose } = await shown();
  dialog?.dispatchEvent(new KeyboardEvent('keydown', { key: 'Escape', bubbles: true }));
  await nextTick();
  expect(onClose).toHaveBeenCalledWith(false);
});
