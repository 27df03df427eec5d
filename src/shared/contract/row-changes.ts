import { z } from 'zod';

/** Changes of a collection: new or changed rows, and the keys of removed rows. */
export interface RowChanges<Row, Key> {
  readonly changed: readonly Row[];
  readonly removed: readonly Key[];
}

/** Creates the schema of a collection's changes. @param key Schema of the rows' key. */
export function rowChangesSchema<Row extends z.ZodType, Key extends z.ZodType>(row: Row, key: Key) {
  return z.strictObject({ changed: z.array(row).readonly(), removed: z.array(key).readonly() });
}
