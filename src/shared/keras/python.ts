/** A number as Python writes it: what is whole in a place for fractions keeps its point. */
export function fraction(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
}

/** A text as Python writes it. JSON's escapes are Python's too. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** A comment, whatever the text holds. */
export function comment(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => `# ${line.trim()}`);
}

export function indented(lines: readonly string[], by = 4): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** Keyword arguments, those that are undefined left out. */
export function keywords(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join(', ');
}
