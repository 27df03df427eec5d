import { expect, test, vi } from 'vitest';
import UiButton from '../../../../src/renderer/ui/UiButton.vue';
import { show } from '../../../support/component';

test('shows its text and emits clicks', async () => {
  const onClick = vi.fn();
  const button = show(UiButton, { props: { onClick }, slots: { default: () => 'Start training' } });
  expect(button.text()).toBe('Start training');
  expect(button.attributes('type')).toBe('button');
  await button.trigger('click');
  expect(onClick).toHaveBeenCalledOnce();
});

test('does nothing while it is disabled', () => {
  const onClick = vi.fn();
  const button = show(UiButton, { props: { onClick, disabled: true } });
  (button.element as HTMLButtonElement).click();
  expect(onClick).not.toHaveBeenCalled();
});

test.each(['primary', 'secondary', 'quiet', 'danger'])('has the look of a %s button', (variant) => {
  expect(show(UiButton, { props: { variant } }).classes()).toContain(variant);
});
