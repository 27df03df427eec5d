/** Formats a float as Python source, always with a decimal point. */
export function fraction(value: number): string {
  const text = String(value);
  return Number.isInteger(value) && !text.includes('e') ? `${text}.0` : text;
}

/** Formats a string as Python source. JSON's escapes are valid in Python. */
export function quoted(text: string): string {
  return JSON.stringify(text);
}

/** Formats text as a Python comment. */
export function comment(text: string): string[] {
  return text
    .split(/\r\n|[\n\r\v\f\u0085\u2028\u2029]/)
    .filter((line) => line.trim() !== '')
    .map((line) => `# ${line.trim()}`);
}

export function indented(lines: readonly string[], by = 4): string[] {
  return lines.map((line) => (line === '' ? '' : ' '.repeat(by) + line));
}

/** Formats keyword arguments, omitting undefined ones. */
export function keywords(values: Readonly<Record<string, string | number | undefined>>): string {
  return Object.entries(values)
    .flatMap(([name, value]) => (value === undefined ? [] : [`${name}=${value}`]))
    .join(', ');
}
