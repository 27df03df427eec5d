import { z } from 'zod';
import { UserError } from '../../shared/user-error';
import { prepareStrokes } from '../../shared/ink/prepare-strokes';
import { withoutByteOrderMark } from '../../shared/byte-order-mark';
import { linesOf, type NumberedLine } from './lines-of';
import type { Input } from './sample';

const coordinate = z.number().min(-1e6).max(1e6);

/**
 * `[x, y]` with any further elements, or `{x, y}` as the app saves it. Only x and y are parsed, since drawings have
 * thousands of points.
 */
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

/** A file is rejected as not JSON after this many lines of which none starts like JSON. */
const MAX_FOREIGN_LINES = 1000;

/**
 * Reads the drawings of a `.jsonl` file, one per line. Empty lines are skipped.
 * @throws {UserError} once for a text file of another kind, such as CSV, rather than one problem per line.
 */
export async function* drawings(path: string, chunks: AsyncIterable<Buffer>): AsyncGenerator<Input[]> {
  let foreign: NumberedLine[] = [];
  let isJsonLines = false;
  for await (const group of linesOf(chunks)) {
    const lines = group.filter(({ text }) => text?.trim() !== '');
    isJsonLines ||= lines.some(isLikeJson);
    if (isJsonLines) {
      yield [...foreign, ...lines].map((line) => drawing(path, line));
      foreign = [];
    } else foreign.push(...lines);
    if (foreign.length > MAX_FOREIGN_LINES) break;
  }
  if (foreign.length > 0) throw new UserError('not-a-drawing', { message: foreignText(foreign) });
}

/** Whether a line starts like a JSON record. A leading byte order mark is ignored. */
function isLikeJson({ text }: NumberedLine): boolean {
  return text === null || /^\s*[[{]/.test(text);
}

function foreignText([first]: readonly NumberedLine[]): string {
  const isTable = /[,;\t]/.test(first?.text ?? '');
  return `Expected JSON Lines with {"strokes": ...} on each line, but found ${isTable ? 'a table (CSV)' : 'plain text'}.`;
}

function drawing(path: string, { number, text }: NumberedLine): Input {
  const problem = (reason: string) => ({ problem: `${path}:${number}: ${reason}` });
  if (text === null) return problem('The line is too long for a drawing.');
  let value: unknown;
  try {
    value = JSON.parse(withoutByteOrderMark(text));
  } catch {
    return problem('The line is not JSON.');
  }
  const parsed = drawingSchema.safeParse(value);
  if (!parsed.success) return problem(`Not a drawing: ${describe(parsed.error)}`);
  const { id, strokes } = parsed.data;
  return { id: id ?? number, pixels: prepareStrokes(strokes)?.pixels ?? null };
}

function describe(error: z.ZodError): string {
  const path = error.issues[0]?.path ?? [];
  if (path.length === 0) return 'expected an object with "strokes".';
  const [field] = path;
  if (field === 'id') return '"id" must be a string or a number.';
  if (path.length === 1) return '"strokes" must be a list of strokes.';
  const place = path.slice(1).map((index) => Number(index) + 1);
  if (place.length === 1) return `stroke ${place[0]} is not a list of points.`;
  return `point ${place[1]} of stroke ${place[0]} is not [x, y].`;
}
