import { z } from 'zod';
import type { RunEvent } from '../../shared/training/events';

/*
 * The stored form of an event: JSON in which a typed array is encoded as base64 of its bytes, about a third of the
 * size of its numbers as text.
 */

const KINDS = { int8: Int8Array, float32: Float32Array };

const packedSchema = z.union([z.strictObject({ int8: z.base64() }), z.strictObject({ float32: z.base64() })]);

export function storedEvent(event: RunEvent): string {
  return JSON.stringify(event, (_key, value: unknown) => {
    if (value instanceof Int8Array) return { int8: textOf(value) };
    if (value instanceof Float32Array) return { float32: textOf(value) };
    return value;
  });
}

/** @throws {SyntaxError} if the text is not JSON. The caller must check whether the value is an event. */
export function parseStoredEvent(text: string): unknown {
  return JSON.parse(text, (_key, value: unknown) => {
    const packed = packedSchema.safeParse(value);
    if (!packed.success) return value;
    return 'int8' in packed.data ? unpack('int8', packed.data.int8) : unpack('float32', packed.data.float32);
  }) as unknown;
}

/** Little-endian, like all platforms that Inkling supports. */
function textOf({ buffer, byteOffset, byteLength }: Int8Array | Float32Array): string {
  return Buffer.from(buffer, byteOffset, byteLength).toString('base64');
}

function unpack(kind: keyof typeof KINDS, text: string): Int8Array | Float32Array {
  // A new buffer is aligned for any element size; a slice of Node's pool may not be.
  const { buffer } = Uint8Array.from(Buffer.from(text, 'base64'));
  return new KINDS[kind](buffer);
}
