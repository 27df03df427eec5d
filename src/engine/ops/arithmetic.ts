import { DataType, type DataTypeId, type Tensor } from '../native';
import { attribute, execute, FLOAT } from './execute';

const ONE_TYPE = [FLOAT];
const RESHAPE = [FLOAT, attribute.type('Tshape', DataType.int32)];
const REDUCE = [FLOAT, attribute.type('Tidx', DataType.int32), attribute.bool('keep_dims', false)];
const CAST_BYTES = castAttributes(DataType.uint8);
const CAST_BOOLS = castAttributes(DataType.bool);
const GATHER_BYTES = [
  attribute.type('Tparams', DataType.uint8),
  attribute.type('Tindices', DataType.int32),
  attribute.type('Taxis', DataType.int32),
];
const MATRIX_PRODUCT = [
  [matrixAttributes(false, false), matrixAttributes(false, true)],
  [matrixAttributes(true, false), matrixAttributes(true, true)],
] as const;

function castAttributes(from: DataTypeId) {
  return [
    attribute.type('SrcT', from),
    attribute.type('DstT', DataType.float32),
    attribute.bool('Truncate', false),
  ];
}

function matrixAttributes(transposeA: boolean, transposeB: boolean) {
  return [FLOAT, attribute.bool('transpose_a', transposeA), attribute.bool('transpose_b', transposeB)];
}

export const add = (a: Tensor, b: Tensor) => execute('AddV2', ONE_TYPE, [a, b]);
export const subtract = (a: Tensor, b: Tensor) => execute('Sub', ONE_TYPE, [a, b]);
export const multiply = (a: Tensor, b: Tensor) => execute('Mul', ONE_TYPE, [a, b]);
export const greaterOrEqual = (a: Tensor, b: Tensor) => execute('GreaterEqual', ONE_TYPE, [a, b]);

/** `shape` is an int32 vector; one element may be -1. */
export const reshape = (x: Tensor, shape: Tensor) => execute('Reshape', RESHAPE, [x, shape]);

/** Mean over `axes`, an int32 vector; these axes are removed. */
export const mean = (x: Tensor, axes: Tensor) => execute('Mean', REDUCE, [x, axes]);

/** Repeats `x` along each axis by `multiples`. */
export const tile = (x: Tensor, multiples: Tensor) =>
  execute('Tile', [FLOAT, attribute.type('Tmultiples', DataType.int32)], [x, multiples]);

export const bytesToFloats = (x: Tensor) => execute('Cast', CAST_BYTES, [x]);

/** Casts bool to float32. */
export const boolsToFloats = (x: Tensor) => execute('Cast', CAST_BOOLS, [x]);

/** Gathers rows of a uint8 matrix. */
export const gatherBytes = (rows: Tensor, indices: Tensor, axis: Tensor) =>
  execute('GatherV2', GATHER_BYTES, [rows, indices, axis]);

/** Matrix product, optionally with transposed inputs. */
export function matrixProduct(a: Tensor, b: Tensor, transposeA = false, transposeB = false): Tensor {
  const attributes = MATRIX_PRODUCT[transposeA ? 1 : 0][transposeB ? 1 : 0];
  return execute('MatMul', attributes, [a, b]);
}
