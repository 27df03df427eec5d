import { expect, it } from 'vitest';
import { explorerStateSchema } from '../../../../src/shared/explore/explorer-state';

const saved = { query: { filters: [], sort: [] }, side: 56, anchor: null, selected: null };

it.each([
  ['wall', 'grid'],
  ['glance', 'metrics'],
  ['grid', 'grid'],
  ['map', 'map'],
])('the pane that was saved as %s is %s', (written, pane) => {
  expect(explorerStateSchema.parse({ ...saved, pane: written }).pane).toBe(pane);
});

it.each([['table'], [3], [null], ['constructor']])('there is no pane %s', (pane) => {
  expect(explorerStateSchema.safeParse({ ...saved, pane }).success).toBe(false);
});
