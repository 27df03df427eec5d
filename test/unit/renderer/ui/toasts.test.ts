import { beforeEach, expect, it } from 'vitest';
import { dismissToast, showToast, toasts } from '../../../../src/renderer/ui/toasts';

const texts = () => toasts.value.map(({ text }) => text);

beforeEach(() => {
  for (const { id } of toasts.value) dismissToast(id);
});

it('of too many messages the oldest goes, but none that lasts', () => {
  showToast('offer', { isLasting: true });
  for (const text of ['one', 'two', 'three']) showToast(text);
  expect(texts()).toEqual(['offer', 'two', 'three']);
});

it('of too many that last the oldest goes', () => {
  for (const text of ['one', 'two', 'three', 'four']) showToast(text, { isLasting: true });
  expect(texts()).toEqual(['two', 'three', 'four']);
});

it('a message that is there already is not shown twice', () => {
  const first = showToast('again');
  const second = showToast('again');
  expect(texts()).toEqual(['again']);
  dismissToast(first);
  expect(texts()).toEqual(['again']);
  dismissToast(second);
  expect(texts()).toEqual([]);
});
