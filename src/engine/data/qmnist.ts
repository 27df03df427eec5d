import { join } from 'node:path';
import { readIdx, valuesOf } from '../../platform/idx/idx-reader';
import { SPLIT_SIZES, type Split } from '../../shared/mnist';

/** Where the samples of a split come from, in their order. */
export interface Origins {
  /** Writer number of each sample. */
  readonly writers: Int32Array;
  /** The series of NIST's forms: 0 and 1 are by employees of the Census Bureau, 4 by students of a high school. */
  readonly series: Int32Array;
}

const SERIES_COLUMN = 1;
const WRITER_COLUMN = 2;

/**
 * Who wrote MNIST's samples, from QMNIST's extended labels (Yadav and Bottou, "Cold Case: The Lost MNIST Digits",
 * 2019). Its test file begins with MNIST's 10,000 test samples, and 50,000 more follow.
 */
export async function loadOrigins(assets: string, split: Split): Promise<Origins> {
  const idx = await readIdx(join(assets, 'qmnist', `qmnist-${split}-labels-idx2-int.gz`));
  const values = valuesOf(idx);
  const [, columns = 0] = idx.header.dimensions;
  const column = (place: number) =>
    Int32Array.from({ length: SPLIT_SIZES[split] }, (_, row) => values[row * columns + place] ?? -1);
  return { writers: column(WRITER_COLUMN), series: column(SERIES_COLUMN) };
}
