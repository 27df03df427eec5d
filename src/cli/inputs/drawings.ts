import { z } from 'zod';
import { prepareStrokes } from '../../shared/ink/prepare-strokes';
import { linesOf, type NumberedLine } from './lines-of';
import type { Input } from './sample';

const coordinate = z.number().min(-1e6).max(1e6);

/** `[x, y]`, whatever follows, or `{x, y}` as the app saves it. Points come by the thousand: only x and y are kept. */
const pointSchema = z.union([
  z
    .tuple([coordinate, coordinate])
    .rest(z.unknown())
    .transform(([x, y]) => ({ x, y })),
  z.object({ x: coordinate, y: coordinate }),
]);

const drawingSchema = z.object({
  id: z.union([z.string(), z.number()]).optional(),
  strokes: z.array(z.array(pointSchema)),
});

/** Drawings of a `.jsonl` file, one a line. Empty lines are passed over. */
export async function* drawings(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Input[]> {
  for await (const lines of linesOf(chunks))
    yield lines.filter(({ text }) => text?.trim() !== '').map((line) => drawing(path, line));
}

function drawing(path: string, { number, text }: NumberedLine): Input {
  const problem = (reason: string) => ({ problem: `${path}:${number}: ${reason}` });
  if (text === null) return problem('The line is too long for a drawing.');
  let value: unknown;
  try {
    // A file may begin with a byte order mark.
    value = JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    return problem('The line is not JSON.');
  }
  const parsed = drawingSchema.safeParse(value);
  if (!parsed.success) return problem(`This is not a drawing: ${describe(parsed.error)}`);
  const { id, strokes } = parsed.data;
  return { id: id ?? number, pixels: prepareStrokes(strokes)?.pixels ?? null };
}

function describe(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  if (path.length === 0) return 'an object with "strokes" is needed.';
  const [field] = path;
  if (field === 'id') return '"id" must be a string or a number.';
  if (path.length === 1) return '"strokes" must be a list of strokes.';
  const place = path.slice(1).map((index) => Number(index) + 1);
  if (place.length === 1) return `stroke ${place[0]} is not a list of points.`;
  return `point ${place[1]} of stroke ${place[0]} is not [x, y].`;
}
