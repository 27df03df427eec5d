import { expect, test } from 'vitest';
import { EventRelay } from '../../../src/preload/event-relay';

function listenTo(relay: EventRelay<number>) {
  const heard: number[] = [];
  return { heard, stop: relay.listen((event) => heard.push(event)) };
}

test('tells every listener, until it stops listening', () => {
  const relay = new EventRelay<number>('none');
  relay.tell(0);
  const [one, two] = [listenTo(relay), listenTo(relay)];
  relay.tell(1);
  one.stop();
  relay.tell(2);
  expect([one.heard, two.heard]).toEqual([[1], [1, 2]]);
});

test('keeps the latest for each new listener', () => {
  const relay = new EventRelay<number>('latest');
  relay.tell(1);
  relay.tell(2);
  expect(listenTo(relay).heard).toEqual([2]);
  expect(listenTo(relay).heard).toEqual([2]);
});

test('keeps all for the first listener, once', () => {
  const relay = new EventRelay<number>('all');
  relay.tell(1);
  relay.tell(2);
  expect(listenTo(relay).heard).toEqual([1, 2]);
  expect(listenTo(relay).heard).toEqual([]);
});
