import { z } from 'zod';
import { MOST_SAMPLES, querySchema } from './query';

export const PANES = ['grid', 'metrics', 'map'] as const;
/** What the explorer shows of the data set: its pictures, figures about all of them, or the map. */
export type Pane = (typeof PANES)[number];

/** Names of panes in files of version 0.1.0. */
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

/** A point of a sample and how far below the upper edge of the window it is seen. */
export const anchorSchema = z.strictObject({
  number: sampleNumber,
  /** How far down in the sample's row the point lies: 0 where the row begins, 1 where the next one does. */
  share: z.number().min(0).max(1),
  /** In device pixels. */
  offset: devicePixels,
});
export type Anchor = z.infer<typeof anchorSchema>;

/** Where the user is in MNIST. */
export const explorerStateSchema = z.strictObject({
  pane: paneSchema,
  query: querySchema,
  /** Side of the pictures in the grid, in device pixels. */
  side: devicePixels.positive(),
  /** Null is the beginning, whichever sample stands there. */
  anchor: anchorSchema.nullable(),
  /** The sample looked at. */
  selected: sampleNumber.nullable(),
});
export type ExplorerState = z.infer<typeof explorerStateSchema>;
