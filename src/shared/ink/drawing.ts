import { z } from 'zod';

/** Most that one drawing may hold; more is no drawing of a digit. */
const MAX_STROKES = 500;
const MAX_POINTS = 20_000;

const coordinate = z.number().min(-100_000).max(100_000);

/** One point of a stroke: x to the right and y down in CSS pixels, pressure in [0, 1] where the pen gives one. */
export const pointSchema = z.strictObject({
  x: coordinate,
  y: coordinate,
  pressure: z.number().min(0).max(1).optional(),
});
export type Point = z.infer<typeof pointSchema>;

/** What the pen drew between touching the pad and leaving it. */
export const strokeSchema = z.array(pointSchema).min(1).max(MAX_POINTS);
export type Stroke = readonly Point[];

/** A drawing as it is kept and saved: the strokes themselves, so that any size and any pen can be made of them. */
export const drawingSchema = z.strictObject({
  format: z.literal('inkling-drawing'),
  version: z.literal(1),
  canvas: z.strictObject({
    width: z.number().positive().max(100_000),
    height: z.number().positive().max(100_000),
  }),
  strokes: z
    .array(strokeSchema)
    .max(MAX_STROKES)
    .refine((strokes) => strokes.reduce((sum, stroke) => sum + stroke.length, 0) <= MAX_POINTS, {
      message: `A drawing has at most ${MAX_POINTS} points.`,
    }),
});
export type Drawing = z.infer<typeof drawingSchema>;
