import type { ColumnName } from '../../../../shared/explore/columns';
import type { Dataset } from '../../../entities/dataset/dataset';
import type { ColumnValues } from '../query/apply-filters';

/** The columns of every dataset: the part, the label and the stroke statistics of each sample. */
export function baseColumns({ parts, count, labels }: Dataset): Map<ColumnName, ColumnValues> {
  const split = new Uint8Array(count);
  const width = new Float32Array(count);
  const slant = new Float32Array(count);
  const ink = new Float32Array(count);
  for (const [index, { start, count: length, measures }] of parts.entries()) {
    split.fill(index, start, start + length);
    width.set(measures.width, start);
    slant.set(measures.slant, start);
    ink.set(measures.ink, start);
  }
  return new Map<ColumnName, ColumnValues>([
    ['split', split],
    ['label', labels],
    ['width', width],
    ['slant', slant],
    ['ink', ink],
  ]);
}
