import { expect, it } from 'vitest';
import { explorerPlaceSchema } from '../../../../src/shared/explore/place';

const saved = { query: { filters: [], sort: [] }, side: 56, anchor: null, selected: null };

it.each([
  ['wall', 'grid'],
  ['glance', 'metrics'],
  ['grid', 'grid'],
  ['map', 'map'],
])('the pane that was saved as %s is %s', (written, pane) => {
  expect(explorerPlaceSchema.parse({ ...saved, pane: written }).pane).toBe(pane);
});

it.each([['table'], [3], [null], ['constructor']])('there is no pane %s', (pane) => {
  expect(explorerPlaceSchema.safeParse({ ...saved, pane }).success).toBe(false);
});
