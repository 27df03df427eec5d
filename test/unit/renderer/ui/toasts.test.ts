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

it('a newer message on a topic takes the place of the older one, and goes once the topic is settled', () => {
  showToast('first', { tone: 'problem', topic: 'data' });
  showToast('other', { tone: 'problem' });
  showToast('second', { tone: 'problem', topic: 'data' });
  expect(texts()).toEqual(['other', 'second']);
  dismissTopic('data');
  expect(texts()).toEqual(['other']);
});

it('with another view, messages go that only say what was done', () => {
  showToast('done');
  showToast('failed', { tone: 'problem' });
  showToast('removed', { action: { label: 'Undo', run: () => undefined } });
  dismissPassing();
  expect(texts()).toEqual(['failed', 'removed']);
});
