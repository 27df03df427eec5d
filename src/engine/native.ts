import { createRequire } from 'node:module';
import os from 'node:os';
import util from 'node:util';

/** A native tensor, identified by its handle. Its creator must free it: see `ops/scope.ts`. */
export type Tensor = number & { readonly __tensor: true };

/** The data types in use, by their values in TensorFlow's C API. */
export const DataType = { float32: 1, int32: 3, uint8: 4, bool: 10 } as const;
export type DataTypeId = (typeof DataType)[keyof typeof DataType];

/** Attribute types of operations, by their values in TensorFlow's C API. */
export const AttributeType = { string: 0, int: 1, float: 2, bool: 3, type: 4, shape: 5 } as const;

/** An attribute of an operation, in the binding's format. */
export interface Attribute {
  readonly name: string;
  readonly type: (typeof AttributeType)[keyof typeof AttributeType];
  readonly value: string | number | boolean | readonly number[];
}

/** The subset of tfjs-node's Node-API binding that the engine uses. All calls are synchronous. */
export interface Binding {
  /** The binding may use the array's memory without a copy: it must not be modified afterwards. */
  createTensor(
    shape: readonly number[],
    type: DataTypeId,
    values: Float32Array | Int32Array | Uint8Array,
  ): Tensor;
  deleteTensor(tensor: Tensor): void;
  /** A copy of the values. */
  tensorDataSync(tensor: Tensor): Float32Array | Int32Array | Uint8Array;
  executeOp(
    name: string,
    attributes: readonly Attribute[],
    inputs: readonly Tensor[],
    outputs: number,
  ): { readonly id: Tensor }[];
  getNumOfTensors(): number;
}

/** Native TensorFlow, loaded. */
export interface Native {
  readonly binding: Binding;
  /** Version of the TensorFlow library. */
  readonly tensorflow: string;
  /** Version of the tfjs-node package. */
  readonly tfjsNode: string;
  /** Threads that one operation may use. */
  readonly threads: number;
}

/** Native TensorFlow failed to load: it is not installed, or incompatible with this machine. */
export class NativeLoadError extends Error {
  override readonly name = 'NativeLoadError';
}

interface TfjsNode {
  version: Record<string, string>;
  backend(): { binding: Binding & Record<string, unknown> };
}

let loaded: Native | undefined;

/**
 * Loads native TensorFlow once per process (about 0.5 s). Environment variables must be set before the first call.
 * `INKLING_THREADS` or `TF_NUM_INTRAOP_THREADS` set the number of threads; the default is one per core. Trained weights
 * depend on the number of threads in their last bits.
 * @throws {NativeLoadError}
 */
export function native(): Native {
  loaded ??= load();
  return loaded;
}

function load(): Native {
  const threads = prepareEnvironment();
  restoreRemovedUtilities();
  const tf = requireQuietly();
  const { binding } = tf.backend();
  requireKnownConstants(binding);
  return {
    binding,
    tensorflow: String(binding.TF_Version),
    tfjsNode: tf.version['tfjs-node'] ?? 'unknown',
    threads,
  };
}

/** Sets the environment variables that TensorFlow reads while it loads. */
function prepareEnvironment(): number {
  const { env } = process;
  const asked = Number(env.INKLING_THREADS ?? env.TF_NUM_INTRAOP_THREADS);
  const threads = Number.isInteger(asked) && asked > 0 ? asked : os.availableParallelism();
  env.TF_NUM_INTRAOP_THREADS = String(threads);
  env.TF_CPP_MIN_LOG_LEVEL ??= '2';
  // oneDNN's kernels halve the cost of convolutions, including on CPUs where TensorFlow disables them by default.
  env.TF_ENABLE_ONEDNN_OPTS ??= '1';
  // Use TensorFlow's own arena: Electron's allocator returns freed memory to the system at once, and the resulting page
  // faults double the time of a prediction.
  env.TF_CPU_ALLOCATOR_USE_BFC ??= '1';
  return threads;
}

/** Restores two functions that tfjs-node 4.22 needs and Node 23 removed. */
function restoreRemovedUtilities(): void {
  const legacy = util as unknown as Record<string, unknown>;
  legacy.isArray ??= Array.isArray;
  legacy.isNullOrUndefined ??= (value: unknown) => value === null || value === undefined;
}

/** Loads the package without the deprecation warnings of its dependencies. */
function requireQuietly(): TfjsNode {
  const noDeprecation = process.noDeprecation;
  process.noDeprecation = true;
  try {
    return createRequire(import.meta.url)('@tensorflow/tfjs-node') as TfjsNode;
  } catch (cause) {
    const reason = cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause);
    throw new NativeLoadError(`Native TensorFlow did not load: ${reason}`, { cause });
  } finally {
    process.noDeprecation = noDeprecation ?? false;
  }
}

function requireKnownConstants(binding: Record<string, unknown>): void {
  const expected = {
    TF_FLOAT: DataType.float32,
    TF_INT32: DataType.int32,
    TF_UINT8: DataType.uint8,
    TF_BOOL: DataType.bool,
    TF_ATTR_STRING: AttributeType.string,
    TF_ATTR_INT: AttributeType.int,
    TF_ATTR_FLOAT: AttributeType.float,
    TF_ATTR_BOOL: AttributeType.bool,
    TF_ATTR_TYPE: AttributeType.type,
    TF_ATTR_SHAPE: AttributeType.shape,
  };
  for (const [name, value] of Object.entries(expected))
    if (binding[name] !== value)
      throw new NativeLoadError(`This binding of TensorFlow is not a known one: ${name}.`);
}
