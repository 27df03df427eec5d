/** Longer lines are skipped without being buffered. */
const MAX_LINE_BYTES = 16 * 1024 * 1024;

const NEWLINE = 0x0a;

/** A line's number, from 1, and its text, or null if the line is too long. */
export interface NumberedLine {
  readonly number: number;
  readonly text: string | null;
}

/** Splits a stream into lines. Yields one group per chunk, so that lines are available as soon as they are read. */
export async function* linesOf(chunks: AsyncIterable<Buffer>): AsyncGenerator<NumberedLine[]> {
  let parts: Buffer[] = [];
  let length = 0;
  let number = 0;
  const keep = (part: Buffer) => {
    length += part.length;
    if (length > MAX_LINE_BYTES) parts = [];
    else parts.push(part);
  };
  const endLine = (): NumberedLine => {
    const text = length > MAX_LINE_BYTES ? null : Buffer.concat(parts).toString('utf8');
    [parts, length, number] = [[], 0, number + 1];
    return { number, text };
  };
  for await (const chunk of chunks) {
    const lines: NumberedLine[] = [];
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      keep(chunk.subarray(start, end));
      lines.push(endLine());
      start = end + 1;
    }
    keep(chunk.subarray(start));
    if (lines.length > 0) yield lines;
  }
  if (length > 0) yield [endLine()];
}
