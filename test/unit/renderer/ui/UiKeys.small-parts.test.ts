import { expect, test, vi } from 'vitest';
import UiKeys from '../../../../src/renderer/ui/UiKeys.vue';
import UiLabelTag from '../../../../src/renderer/ui/UiLabelTag.vue';
import UiLinkButton from '../../../../src/renderer/ui/UiLinkButton.vue';
import UiProgressBar from '../../../../src/renderer/ui/UiProgressBar.vue';
import { show } from '../../../support/component';

test.each([
  ['en', 'label'],
  ['zh-CN', '标签'],
] as const)('a label’s tag has a text alternative in %s', (language, word) => {
  const tag = show(UiLabelTag, { props: { digit: 0 }, language });
  expect(tag.text().replace(/\s/g, ' ')).toBe(`${word} 0`);
  expect(tag.attributes('title')).toBe(word);
  expect(tag.get('svg').attributes('aria-hidden')).toBe('true');
});

test('a link button does not submit its form', async () => {
  const onClick = vi.fn();
  const link = show(UiLinkButton, { props: { onClick }, slots: { default: () => 'Clear all' } });
  expect(link.text()).toBe('Clear all');
  expect(link.attributes('type')).toBe('button');
  await link.trigger('click');
  expect(onClick).toHaveBeenCalledOnce();
});

test.each([0, 0.25, 1])('a progress bar at %d says its name and its share', (share) => {
  const bar = show(UiProgressBar, { props: { share, label: 'PadPrediction samples' } })
    .element as HTMLProgressElement;
  expect(bar.value / bar.max).toBe(share);
  expect(bar.getAttribute('aria-label')).toBe('PadPrediction samples');
});

test('keys are rendered one by one', () => {
  const keys = show(UiKeys, { props: { keys: ['Ctrl', 'Shift', 'Z'] } });
  expect(keys.findAll('kbd').map((key) => key.text())).toEqual(['Ctrl', 'Shift', 'Z']);
});
