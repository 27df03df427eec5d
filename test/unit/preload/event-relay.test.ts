import { expect, test } from 'vitest';
import { EventRelay } from '../../../src/preload/event-relay';

function listenTo(relay: EventRelay<number>) {
  const heard: number[] = [];
  return { heard, stop: relay.listen((event) => heard.push(event)) };
}

test('calls every listener until it is removed', () => {
  const relay = new EventRelay<number>('none');
  relay.emit(0);
  const [one, two] = [listenTo(relay), listenTo(relay)];
  relay.emit(1);
  one.stop();
  relay.emit(2);
  expect([one.heard, two.heard]).toEqual([[1], [1, 2]]);
});

test('retains the latest event for each new listener', () => {
  const relay = new EventRelay<number>('latest');
  relay.emit(1);
  relay.emit(2);
  expect(listenTo(relay).heard).toEqual([2]);
  expect(listenTo(relay).heard).toEqual([2]);
});

test('retains all events for the first listener only', () => {
  const relay = new EventRelay<number>('all');
  relay.emit(1);
  relay.emit(2);
  expect(listenTo(relay).heard).toEqual([1, 2]);
  expect(listenTo(relay).heard).toEqual([]);
});
