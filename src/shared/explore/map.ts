import { z } from 'zod';

/** Map points are integers in [0, `MAP_EXTENT`] along both axes. */
export const MAP_EXTENT = 65_535;

/** Card of the bundled map. */
export const mapCardSchema = z.strictObject({
  format: z.literal('inkling-map'),
  version: z.literal(1),
  createdAt: z.iso.datetime(),
  /** The model whose features are mapped. */
  modelId: z.uuid(),
  library: z.string(),
  neighbours: z.int().positive(),
  epochs: z.int().positive(),
  seed: z.int().nonnegative(),
  seconds: z.number().nonnegative(),
});
export type MapCard = z.infer<typeof mapCardSchema>;
