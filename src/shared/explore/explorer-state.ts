import { z } from 'zod';
import { MOST_SAMPLES, querySchema } from './query';

export const PANES = ['grid', 'metrics', 'map'] as const;
/** The explorer's panes: grid, metrics and map. */
export type Pane = (typeof PANES)[number];

/** Pane names in files of version 0.1.0. */
const FORMER_PANES: ReadonlyMap<string, Pane> = new Map([
  ['wall', 'grid'],
  ['glance', 'metrics'],
]);

const paneSchema = z.codec(z.string(), z.enum(PANES), {
  decode: (name, { issues }) => {
    const pane = PANES.find((known) => known === (FORMER_PANES.get(name) ?? name));
    if (pane !== undefined) return pane;
    issues.push({ code: 'invalid_value', values: [...PANES], input: name });
    return z.NEVER;
  },
  encode: (pane) => pane,
});

const sampleNumber = z.int().min(0).max(MOST_SAMPLES);
const devicePixels = z.number().min(-100_000).max(100_000);

/** A point of a sample and its offset from the top of the viewport. */
export const anchorSchema = z.strictObject({
  number: sampleNumber,
  /** Position of the point in the sample's row: 0 is the row's start, 1 the start of the next row. */
  share: z.number().min(0).max(1),
  /** In device pixels. */
  offset: devicePixels,
});
export type Anchor = z.infer<typeof anchorSchema>;

/** The explorer state for MNIST. */
export const explorerStateSchema = z.strictObject({
  pane: paneSchema,
  query: querySchema,
  /** Side of the images in the grid, in device pixels. */
  side: devicePixels.positive(),
  /** Null for the start of the grid, whichever sample is first. */
  anchor: anchorSchema.nullable(),
  /** The selected sample. */
  selected: sampleNumber.nullable(),
});
export type ExplorerState = z.infer<typeof explorerStateSchema>;
