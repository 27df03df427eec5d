import { expect, test } from 'vitest';
import { UnfilteredPosition } from '../../../../../../src/renderer/features/explore/grid/unfiltered-position';

const SET = { was: false, is: true };
const CHANGED = { was: true, is: true };
const CLEARED = { was: true, is: false };
const at = (number: number) => ({ number, share: 0, offset: 7 });

test('clearing filters restores the scroll position, also after scrolling and other filters', () => {
  const unfiltered = new UnfilteredPosition();
  expect(unfiltered.after(SET, { anchor: at(900), selected: 5 }, null)).toEqual(at(900));
  expect(unfiltered.after(CHANGED, { anchor: at(20), selected: 5 }, null)).toEqual(at(20));
  expect(unfiltered.after(CLEARED, { anchor: at(30), selected: 5 }, null)).toEqual(at(900));
});

test('a sample that was selected meanwhile stays in view instead', () => {
  const unfiltered = new UnfilteredPosition();
  unfiltered.after(SET, { anchor: at(900), selected: null }, null);
  expect(unfiltered.after(CLEARED, { anchor: at(30), selected: 41 }, at(41))).toEqual(at(41));
  expect(unfiltered.after(CLEARED, { anchor: at(30), selected: 41 }, null)).toEqual(at(30));
});

test('setting filters leaves a visible selected sample at its position on screen', () => {
  expect(new UnfilteredPosition().after(SET, { anchor: at(900), selected: 905 }, at(905))).toEqual(at(905));
});

test('the start of the grid is restored as well', () => {
  const unfiltered = new UnfilteredPosition();
  unfiltered.after(SET, { anchor: null, selected: null }, null);
  expect(unfiltered.after(CLEARED, { anchor: at(30), selected: null }, null)).toBeNull();
});

test('nothing is restored after the order changed', () => {
  const unfiltered = new UnfilteredPosition();
  unfiltered.after(SET, { anchor: at(900), selected: null }, null);
  unfiltered.forget();
  expect(unfiltered.after(CLEARED, { anchor: at(30), selected: null }, null)).toEqual(at(30));
});
