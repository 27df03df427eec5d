import { z } from 'zod';
import { lenientList, lenientObject } from '../lenient';
import { savedQuerySchema } from './query';

const MOST_SAVED = 200;

/** Class names by label; an empty name stands for the label's number. */
export const classNamesSchema = z.array(z.string().max(40)).max(256);

/** Class names of a dataset. */
export const namedClassesSchema = z.strictObject({
  /** Digest of the dataset's content. */
  digest: z.string().max(128),
  names: classNamesSchema,
});
export type NamedClasses = z.infer<typeof namedClassesSchema>;

/** The user's saved explorer data. */
export const explorerMemorySchema = z.strictObject({
  /** Saved queries, by name. */
  views: z.array(savedQuerySchema).max(MOST_SAVED),
  /** Class names of other datasets, by the digest of their content. */
  classNames: z.record(z.string().max(128), classNamesSchema),
});
export type ExplorerMemory = z.infer<typeof explorerMemorySchema>;

/** Parses the valid parts of a file from a newer version or one that is partly damaged. */
export const lenientExplorerMemorySchema = lenientObject(
  explorerMemorySchema.extend({
    views: lenientList(savedQuerySchema).default([]),
    classNames: explorerMemorySchema.shape.classNames.default({}),
  }),
);

export const EMPTY_MEMORY: ExplorerMemory = { views: [], classNames: {} };
