/** Removes a leading byte order mark, which some editors on Windows add and JSON does not allow. */
export function withoutByteOrderMark(text: string): string {
  return text.replace(/^\uFEFF/, '');
}
