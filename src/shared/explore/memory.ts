import { z } from 'zod';
import { lenientList, lenientObject } from '../lenient';
import { savedQuerySchema } from './query';

const MOST_SAVED = 200;

/** Names of the labels, in their order; an empty one stands for the label's number. */
export const classNamesSchema = z.array(z.string().max(40)).max(256);

/** Names of the classes of one data set. */
export const namedClassesSchema = z.strictObject({
  /** Of the data set's content. */
  digest: z.string().max(128),
  names: classNamesSchema,
});
export type NamedClasses = z.infer<typeof namedClassesSchema>;

/** What the user keeps in the explorer. */
export const explorerMemorySchema = z.strictObject({
  /** Filters and orders under names, by name. */
  views: z.array(savedQuerySchema).max(MOST_SAVED),
  /** Names of the classes of other data sets, by the digest of their content. */
  classNames: z.record(z.string().max(128), classNamesSchema),
});
export type ExplorerMemory = z.infer<typeof explorerMemorySchema>;

/** Reads what it can of the file of a newer version, or of one that is damaged in part. */
export const lenientExplorerMemorySchema = lenientObject(
  explorerMemorySchema.extend({
    views: lenientList(savedQuerySchema).default([]),
    classNames: explorerMemorySchema.shape.classNames.default({}),
  }),
);

export const EMPTY_MEMORY: ExplorerMemory = { views: [], classNames: {} };
