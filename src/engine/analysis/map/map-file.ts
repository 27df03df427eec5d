import { readFile } from 'node:fs/promises';
import { promisify } from 'node:util';
import { gunzip, gzip } from 'node:zlib';
import { MAP_EXTENT } from '../../../shared/explore/map';
import { SAMPLE_COUNT } from '../../../shared/mnist';
import { writeFileAtomically } from '../../../platform/atomic-file';

const AXES = 2;

/** Size of a decompressed map in bytes. */
const MAP_BYTES = SAMPLE_COUNT * AXES * Uint16Array.BYTES_PER_ELEMENT;

/**
 * Quantises map points to integers, centred, with the same scale for both axes.
 * @param places Shape [samples, 2].
 * @returns Shape [samples, 2], in [0, `MAP_EXTENT`].
 */
export function quantisePoints(places: Float32Array): Uint16Array {
  const low = [Infinity, Infinity];
  const high = [-Infinity, -Infinity];
  for (const [index, coordinate] of places.entries()) {
    const axis = index % AXES;
    low[axis] = Math.min(low[axis] ?? 0, coordinate);
    high[axis] = Math.max(high[axis] ?? 0, coordinate);
  }
  const sizes = high.map((value, axis) => value - (low[axis] ?? 0));
  const scale = MAP_EXTENT / (Math.max(...sizes) || 1);
  return Uint16Array.from(places, (coordinate, index) => {
    const axis = index % AXES;
    const margin = (MAP_EXTENT - (sizes[axis] ?? 0) * scale) / 2;
    return Math.round((coordinate - (low[axis] ?? 0)) * scale + margin);
  });
}

/**
 * Writes a map, little-endian and compressed.
 * @throws {FileWriteError}
 */
export async function writeMap(path: string, places: Float32Array): Promise<void> {
  const bytes = Buffer.alloc(places.length * Uint16Array.BYTES_PER_ELEMENT);
  for (const [index, value] of quantisePoints(places).entries())
    bytes.writeUInt16LE(value, index * Uint16Array.BYTES_PER_ELEMENT);
  await writeFileAtomically(path, await promisify(gzip)(bytes, { level: 9 }));
}

/** Reads the bytes of a map; null if it is missing or incomplete. */
export async function readMap(path: string): Promise<Buffer | null> {
  try {
    const bytes = await promisify(gunzip)(await readFile(path), { maxOutputLength: MAP_BYTES });
    return bytes.length === MAP_BYTES ? bytes : null;
  } catch {
    return null;
  }
}
