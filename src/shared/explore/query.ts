import { z } from 'zod';
import { CATEGORY_COLUMNS, RANGE_COLUMNS, UNKNOWN_WORD } from './columns';

/** Maximum number of samples in a dataset. */
export const MOST_SAMPLES = 1_000_000;
const MOST_FILTERS = 32;

/** Matches samples whose value is one of these. */
export const valuesFilterSchema = z.strictObject({
  kind: z.literal('values'),
  column: z.enum(CATEGORY_COLUMNS),
  values: z.array(z.int().min(0).max(UNKNOWN_WORD)).min(1).max(UNKNOWN_WORD),
});
export type ValuesFilter = z.infer<typeof valuesFilterSchema>;

/** Matches samples whose value is in `[from, to)`; null is unbounded. */
export const rangeFilterSchema = z.strictObject({
  kind: z.literal('range'),
  column: z.enum(RANGE_COLUMNS),
  from: z.number().nullable(),
  to: z.number().nullable(),
});
export type RangeFilter = z.infer<typeof rangeFilterSchema>;

/** Matches a list of samples, such as a cell of the confusion matrix or a region of the map. */
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

/** Format in files of version 0.1.0. */
const formerSortKey = sortKeyObject.omit({ isDescending: true }).extend({ isFalling: z.boolean() });

export const sortKeySchema = z.codec(z.union([sortKeyObject, formerSortKey]), sortKeyObject, {
  decode: (key) => ('isFalling' in key ? { column: key.column, isDescending: key.isFalling } : key),
  encode: (key) => key,
});
export type SortKey = z.infer<typeof sortKeySchema>;

/** Filters, which must all match, and sort keys, in decreasing priority. */
export const querySchema = z.strictObject({
  filters: z.array(filterSchema).max(MOST_FILTERS),
  sort: z.array(sortKeySchema).max(3),
});
export type Query = z.infer<typeof querySchema>;

/** All samples, by index. */
export const EMPTY_QUERY: Query = { filters: [], sort: [] };

/** A query that the user saved under a name. */
export const savedQuerySchema = z.strictObject({
  name: z.string().trim().min(1).max(60),
  query: querySchema,
});
export type SavedQuery = z.infer<typeof savedQuerySchema>;
