import { expect } from 'vitest';

/* Weights, pictures and files are compared as a whole, and not one number after the other: seconds for a few megabytes. */

/** @returns Whether both are arrays of one kind with the same bytes; else undefined, and each element is compared. */
function haveSameBytes(a: unknown, b: unknown): true | undefined {
  if (!ArrayBuffer.isView(a) || !ArrayBuffer.isView(b) || a.constructor !== b.constructor) return undefined;
  return bytesOf(a).equals(bytesOf(b)) || undefined;
}

function bytesOf({ buffer, byteOffset, byteLength }: ArrayBufferView): Buffer {
  return Buffer.from(buffer, byteOffset, byteLength);
}

expect.addEqualityTesters([haveSameBytes]);
