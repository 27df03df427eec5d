import { z } from 'zod';

/** What changed in a list: rows that are new or different, and the keys of rows that are gone. */
export interface RowChanges<Row, Key> {
  readonly changed: readonly Row[];
  readonly removed: readonly Key[];
}

/** Parses the changes of a list. @param key What a row is told from others by. */
export function rowChangesSchema<Row extends z.ZodType, Key extends z.ZodType>(row: Row, key: Key) {
  return z.strictObject({ changed: z.array(row).readonly(), removed: z.array(key).readonly() });
}
