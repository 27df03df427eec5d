import { z } from 'zod';

/** Images with labels: one pair of IDX files. */
export const otherPartSchema = z.strictObject({
  /** Name of the images file. */
  name: z.string(),
  /** The split, from the file name; null if unknown. */
  split: z.enum(['train', 'test']).nullable(),
  count: z.int().positive(),
});

/** A verified folder of IDX files. Its data is served at `otherDataPath`. */
export const otherDatasetSchema = z.strictObject({
  id: z.uuid(),
  /** The folder's name. */
  name: z.string(),
  /** SHA-256 of its content, in hexadecimal, which identifies the dataset regardless of its path. */
  digest: z.string(),
  width: z.int().positive(),
  height: z.int().positive(),
  /** Number of classes: the largest label plus 1, at most 256. */
  classes: z.int().positive(),
  /** Training first, then test, then others by name. */
  parts: z.array(otherPartSchema).min(1),
  /** Why it cannot be used for training, which requires 28x28 images and classes 0 to 9; null if it can. */
  untrainable: z.enum(['size', 'classes']).nullable(),
});
export type OtherDataset = z.infer<typeof otherDatasetSchema>;
