import { z } from 'zod';

/** Limits of one drawing, well above minutes of continuous drawing: 100,000 points take 7 MB. */
const MAX_STROKES = 5_000;
const MAX_POINTS = 100_000;

/** Maximum size of a drawing's file in bytes. */
export const MAX_DRAWING_BYTES = 16 * 1024 * 1024;

const coordinate = z.number().min(-100_000).max(100_000);

/** One point of a stroke: x to the right and y down in CSS pixels, pressure in [0, 1] if the device reports it. */
export const pointSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  pressure: z.number().min(0).max(1).optional(),
});
export type Point = z.infer<typeof pointSchema>;

/** The points of a pen from touching the pad to leaving it. */
export const strokeSchema = z.array(pointSchema).min(1).max(MAX_POINTS);
export type Stroke = readonly Point[];

/** A drawing as it is stored: as strokes, which can be rendered at any size and pen width. */
export const drawingSchema = z.strictObject({
  format: z.literal('inkling-drawing'),
  version: z.literal(1),
  canvas: z.strictObject({
    width: z.number().positive().max(100_000),
    height: z.number().positive().max(100_000),
  }),
  strokes: z.array(strokeSchema).refine(isSavable, {
    message: `A drawing has at most ${MAX_STROKES} strokes and ${MAX_POINTS} points.`,
  }),
});
export type Drawing = z.infer<typeof drawingSchema>;

/** Whether a drawing of these strokes is small enough to be saved. */
export function isSavable(strokes: readonly Stroke[]): boolean {
  return (
    strokes.length <= MAX_STROKES && strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MAX_POINTS
  );
}
