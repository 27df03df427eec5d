import { beforeEach, expect, it } from 'vitest';
import {
  dismissPassing,
  dismissToast,
  dismissTopic,
  showToast,
  toasts,
} from '../../../../src/renderer/ui/toasts';

const texts = () => toasts.value.map(({ text }) => text);

beforeEach(() => {
  for (const { id } of toasts.value) dismissToast(id);
});

it('of too many toasts, the oldest that does not last closes', () => {
  showToast('offer', { isLasting: true });
  for (const text of ['one', 'two', 'three']) showToast(text);
  expect(texts()).toEqual(['offer', 'two', 'three']);
});

it('of too many lasting toasts, the oldest closes', () => {
  for (const text of ['one', 'two', 'three', 'four']) showToast(text, { isLasting: true });
  expect(texts()).toEqual(['two', 'three', 'four']);
});

it('a toast that is already shown is not repeated', () => {
  const first = showToast('again');
  const second = showToast('again');
  expect(texts()).toEqual(['again']);
  dismissToast(first);
  expect(texts()).toEqual(['again']);
  dismissToast(second);
  expect(texts()).toEqual([]);
});

it('a newer toast on a topic replaces the older one, and closes once the topic is settled', () => {
  showToast('first', { tone: 'problem', topic: 'data' });
  showToast('other', { tone: 'problem' });
  showToast('second', { tone: 'problem', topic: 'data' });
  expect(texts()).toEqual(['other', 'second']);
  dismissTopic('data');
  expect(texts()).toEqual(['other']);
});

it('a change of view closes toasts that only confirm an operation', () => {
  showToast('done');
  showToast('failed', { tone: 'problem' });
  showToast('removed', { action: { label: 'Undo', run: () => undefined } });
  dismissPassing();
  expect(texts()).toEqual(['failed', 'removed']);
});
