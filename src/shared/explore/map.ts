import { z } from 'zod';

/** Places on a map are whole numbers from 0 to this, along both axes. */
export const MAP_EXTENT = 65_535;

/** How the map that comes with Inkling was made. */
export const mapCardSchema = z.strictObject({
  format: z.literal('inkling-map'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** The model whose features it shows. */
  modelId: z.uuid(),
  library: z.string(),
  neighbours: z.int().positive(),
  epochs: z.int().positive(),
  seed: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
});
export type MapCard = z.infer<typeof mapCardSchema>;
