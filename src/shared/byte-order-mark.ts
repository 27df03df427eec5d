/** Takes away the mark that some editors, above all on Windows, put at the beginning of a text; JSON knows none. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
