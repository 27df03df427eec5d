import { z } from 'zod';

/** Pictures with their labels: one pair of IDX files. */
export const otherPartSchema = z.strictObject({
  /** Name of the file of pictures. */
  name: z.string(),
  /** As its name says; null where it says neither. */
  split: z.enum(['train', 'test']).nullable(),
  count: z.int().positive(),
});

/** A folder of IDX files that was read through and found whole. Its bytes are served at `otherDataPath`. */
export const otherDataSetSchema = z.strictObject({
  id: z.uuid(),
  /** The folder's name. */
  name: z.string(),
  /** SHA-256 of its content, in hexadecimal: the same data set has the same, wherever it lies. */
  digest: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** One more than its largest label: at most 256. */
  classes: z.int().positive(),
  /** Train first, then test, then the rest by name. */
  parts: z.array(otherPartSchema).min(1),
  /** What keeps a network here from being trained on it: it takes 28x28 and the classes 0 to 9. Null: nothing. */
  untrainable: z.enum(['size', 'classes']).nullable(),
});
export type OtherDataSet = z.infer<typeof otherDataSetSchema>;
