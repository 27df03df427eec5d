/** Builds IDX files for tests, independently of the reader. */
export function idxFile(
  type: 'bytes' | 'int32',
  dimensions: readonly number[],
  values: readonly number[],
): Buffer {
  const header = Buffer.alloc(4 + 4 * dimensions.length);
  header[2] = type === 'bytes' ? 0x08 : 0x0c;
  header[3] = dimensions.length;
  for (const [index, size] of dimensions.entries()) header.writeUInt32BE(size, 4 + 4 * index);
  const body = Buffer.alloc(values.length * (type === 'bytes' ? 1 : 4));
  for (const [index, value] of values.entries())
    if (type === 'bytes') body[index] = value;
    else body.writeInt32BE(value, 4 * index);
  return Buffer.concat([header, body]);
}
