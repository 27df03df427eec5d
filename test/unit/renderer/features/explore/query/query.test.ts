import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { ColumnName } from '../../../../../../src/shared/explore/columns';
import type { Filter, SortKey } from '../../../../../../src/shared/explore/query';
import { RANGE_BINS, rangeOfBins } from '../../../../../../src/renderer/features/explore/query/bins';
import {
  countBins,
  countValues,
  filterOn,
} from '../../../../../../src/renderer/features/explore/query/facets';
import {
  applyFilters,
  passing,
  type ColumnValues,
} from '../../../../../../src/renderer/features/explore/query/apply-filters';
import { sortNumbers } from '../../../../../../src/renderer/features/explore/query/sort';

const COUNT = 300;

/** Few values, so that ties and unknowns are common. */
const byte = fc.constantFrom(0, 1, 2, 3, 9, 0xff);
const word = fc.constantFrom(0, 1, 300, 835, 0xffff);
const float = fc.constantFrom(-1, -0.25, -0, 0, 1e-9, 0.25, 0.5, 0.999, 1, 40, NaN);
const many = <T>(value: fc.Arbitrary<T>) => fc.array(value, { minLength: COUNT, maxLength: COUNT });

const columnSets = fc
  .record({
    label: many(byte).map((values) => Uint8Array.from(values)),
    verdict: many(byte).map((values) => Uint8Array.from(values)),
    writer: many(word).map((values) => Uint16Array.from(values)),
    loss: many(float).map((values) => Float32Array.from(values)),
    margin: many(float).map((values) => Float32Array.from(values)),
  })
  .map(
    (columns) => new Map<ColumnName, ColumnValues>(Object.entries(columns) as [ColumnName, ColumnValues][]),
  );

const end = fc.option(fc.constantFrom(-1, -0.25, 0, 0.25, 0.5, 1), { nil: null });
const filters = fc.array(
  fc.oneof(
    fc.record({
      kind: fc.constant('values' as const),
      column: fc.constantFrom('label' as const, 'verdict' as const, 'writer' as const, 'mark' as const),
      values: fc.uniqueArray(fc.constantFrom(0, 1, 2, 3, 9, 300, 835), { minLength: 1 }),
    }),
    fc.record({
      kind: fc.constant('range' as const),
      column: fc.constantFrom('loss' as const, 'margin' as const),
      from: end,
      to: end,
    }),
    fc.record({
      kind: fc.constant('subset' as const),
      title: fc.constant('picked'),
      numbers: fc.uniqueArray(fc.integer({ min: 0, max: COUNT - 1 })),
    }),
  ),
  { maxLength: 4 },
);

type Columns = ReadonlyMap<ColumnName, ColumnValues>;

function passesOne(columns: Columns, filter: Filter, number: number): boolean {
  if (filter.kind === 'subset') return filter.numbers.includes(number);
  const value = columns.get(filter.column)?.[number];
  if (value === undefined) return false;
  if (filter.kind === 'values') return filter.values.includes(value);
  return (filter.from === null || value >= filter.from) && (filter.to === null || value < filter.to)
    ? !Number.isNaN(value)
    : false;
}

const everyNumber = Array.from({ length: COUNT }, (_, number) => number);

describe('filters', () => {
  it('pass the same samples as a simple implementation', () => {
    fc.assert(
      fc.property(columnSets, filters, (columns, list) => {
        const expected = everyNumber.filter((number) =>
          list.every((filter) => passesOne(columns, filter, number)),
        );
        expect([...passing(applyFilters(columns, COUNT, list))]).toEqual(expected);
      }),
    );
  });

  it('have counts of the samples that pass the other filters', () => {
    fc.assert(
      fc.property(columnSets, filters, (columns, list) => {
        const filterResult = applyFilters(columns, COUNT, list);
        const writers = columns.get('writer')!;
        const own = filterOn(list, 'writer');
        const others = list.filter((_, position) => position !== own);
        const seen = everyNumber.filter((number) =>
          others.every((filter) => passesOne(columns, filter, number)),
        );
        const counts = countValues(filterResult, writers, 836, own);
        for (const writer of [0, 1, 300, 835])
          expect(counts[writer]).toBe(seen.filter((number) => writers[number] === writer).length);
      }),
    );
  });

  it('by a bar pass as many samples as its count', () => {
    fc.assert(
      fc.property(columnSets, fc.nat(23), fc.nat(23), (columns, one, other) => {
        const bins = RANGE_BINS.loss;
        const counts = countBins(applyFilters(columns, COUNT, []), columns.get('loss')!, bins, -1);
        const [first, last] = [Math.min(one, other), Math.max(one, other)];
        const chosen: Filter = { kind: 'range', column: 'loss', ...rangeOfBins(bins, first, last) };
        const sum = counts.slice(first, last + 1).reduce((total, count) => total + count, 0);
        expect(passing(applyFilters(columns, COUNT, [chosen]))).toHaveLength(sum);
      }),
    );
  });
});

describe('bins', () => {
  it.each(Object.entries(RANGE_BINS))('of %s hold each value in its own', (_, bins) => {
    fc.assert(
      fc.property(fc.float({ min: -100, max: 100, noNaN: true }), (value) => {
        const bin = bins.indexOf(value);
        if (bin > 0) expect(value).toBeGreaterThanOrEqual(bins.edges[bin]!);
        if (bin < bins.count - 1) expect(value).toBeLessThan(bins.edges[bin + 1]!);
      }),
    );
    expect(bins.indexOf(NaN)).toBe(-1);
    expect([...bins.edges]).toEqual([...new Set(bins.edges)].sort((a, b) => a - b));
  });
});

const keys = fc.uniqueArray(
  fc.record({
    column: fc.constantFrom<ColumnName>('label', 'writer', 'loss', 'margin', 'suspect'),
    isDescending: fc.boolean(),
  }) as fc.Arbitrary<SortKey>,
  { selector: ({ column }) => column, maxLength: 3 },
);

function isUnknown(value: number): boolean {
  return Number.isNaN(value) || value === 0xff || value === 0xffff;
}

/** Unknown values are last in either direction. */
function compare(one: number, other: number, isDescending: boolean): number {
  if (isUnknown(one) || isUnknown(other)) return Number(isUnknown(one)) - Number(isUnknown(other));
  return isDescending ? other - one : one - other;
}

describe('sortNumbers', () => {
  it('sorts like a stable comparison sort, with the first key most significant', () => {
    fc.assert(
      fc.property(columnSets, keys, fc.uniqueArray(fc.nat(COUNT - 1)), (columns, list, chosen) => {
        const expected = [...chosen].sort((a, b) => {
          for (const { column, isDescending } of list) {
            const values = columns.get(column);
            const order = values ? compare(values[a]!, values[b]!, isDescending) : 0;
            if (order !== 0) return order;
          }
          return 0;
        });
        const before = Uint32Array.from(chosen);
        expect([...sortNumbers(before, list, columns)]).toEqual(expected);
        expect([...before]).toEqual(chosen);
      }),
    );
  });
});
