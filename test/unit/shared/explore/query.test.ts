import { describe, expect, it } from 'vitest';
import { z } from 'zod';
import { querySchema, savedQuerySchema } from '../../../../src/shared/explore/query';

const QUERY = {
  filters: [
    { kind: 'values', column: 'label', values: [4, 9] },
    { kind: 'range', column: 'loss', from: 0.5, to: null },
    { kind: 'subset', title: '4 read as 9', numbers: [1, 69_999] },
  ],
  sort: [{ column: 'loss', isDescending: true }],
};

describe('a query', () => {
  it('round-trips through JSON', () => {
    expect(querySchema.parse(JSON.parse(JSON.stringify(QUERY)))).toEqual(QUERY);
  });

  it('is read from a file of version 0.1.0', () => {
    const former = { ...QUERY, sort: [{ column: 'loss', isFalling: true }] };
    expect(querySchema.parse(former)).toEqual(QUERY);
    expect(z.encode(querySchema, querySchema.parse(former))).toEqual(QUERY);
  });

  it.each([
    ['a column that does not exist', { ...QUERY, sort: [{ column: 'beauty', isDescending: false }] }],
    ['a range of a category', { ...QUERY, filters: [{ kind: 'range', column: 'label', from: 0, to: 1 }] }],
    ['no value at all', { ...QUERY, filters: [{ kind: 'values', column: 'label', values: [] }] }],
    ['a number that no sample has', { ...QUERY, filters: [{ kind: 'subset', title: 'x', numbers: [-1] }] }],
    ['more than it knows', { ...QUERY, colour: 'red' }],
  ])('is rejected with %s', (_, query) => {
    expect(querySchema.safeParse(query).success).toBe(false);
  });

  it('requires a non-blank name', () => {
    expect(savedQuerySchema.safeParse({ name: '  ', query: QUERY }).success).toBe(false);
    expect(savedQuerySchema.parse({ name: ' Hard fours ', query: QUERY }).name).toBe('Hard fours');
  });
});
