import { z } from 'zod';
import { CATEGORY_COLUMNS, RANGE_COLUMNS, UNKNOWN_WORD } from './columns';

/** The most samples that a data set has here. */
export const MOST_SAMPLES = 1_000_000;
const MOST_FILTERS = 32;

/** Samples whose value is one of these. */
export const valuesFilterSchema = z.strictObject({
  kind: z.literal('values'),
  column: z.enum(CATEGORY_COLUMNS),
  values: z.array(z.int().min(0).max(UNKNOWN_WORD)).min(1).max(UNKNOWN_WORD),
});
export type ValuesFilter = z.infer<typeof valuesFilterSchema>;

/** Samples whose value is in `[from, to)`; an open end is null. */
export const rangeFilterSchema = z.strictObject({
  kind: z.literal('range'),
  column: z.enum(RANGE_COLUMNS),
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type RangeFilter = z.infer<typeof rangeFilterSchema>;

/** Samples that were picked elsewhere: a cell of the confusion matrix, a part of the map. */
export const subsetFilterSchema = z.strictObject({
  kind: z.literal('subset'),
  title: z.string().min(1).max(120),
  numbers: z.array(z.int().min(0).max(MOST_SAMPLES)).max(MOST_SAMPLES),
});
export type SubsetFilter = z.infer<typeof subsetFilterSchema>;

export const filterSchema = z.discriminatedUnion('kind', [
  valuesFilterSchema,
  rangeFilterSchema,
  subsetFilterSchema,
]);
export type Filter = z.infer<typeof filterSchema>;

const sortKeyObject = z.strictObject({
  column: z.enum([...CATEGORY_COLUMNS, ...RANGE_COLUMNS]),
  isDescending: z.boolean(),
});

/** In files of version 0.1.0. */
const formerSortKey = sortKeyObject.omit({ isDescending: true }).extend({ isFalling: z.boolean() });

export const sortKeySchema = z.codec(z.union([sortKeyObject, formerSortKey]), sortKeyObject, {
  decode: (key) => ('isFalling' in key ? { column: key.column, isDescending: key.isFalling } : key),
  encode: (key) => key,
});
export type SortKey = z.infer<typeof sortKeySchema>;

/** Which samples are in the grid, and in which order: all filters hold, the first sort key weighs most. */
export const querySchema = z.strictObject({
  filters: z.array(filterSchema).max(MOST_FILTERS),
  sort: z.array(sortKeySchema).max(3),
});
export type Query = z.infer<typeof querySchema>;

/** Everything, by number. */
export const EMPTY_QUERY: Query = { filters: [], sort: [] };

/** A query that the user kept under a name. */
export const savedQuerySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  query: querySchema,
});
export type SavedQuery = z.infer<typeof savedQuerySchema>;
