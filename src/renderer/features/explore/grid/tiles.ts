import type { Dataset } from '../../../entities/dataset/dataset';
import type { Part } from '../../../entities/dataset/part';

/** The images of a part at one side. */
export interface Tiles {
  /** Sample numbers `[start, end)`. */
  readonly start: number;
  readonly end: number;
  readonly bytes: Uint8Array;
  readonly width: number;
  readonly height: number;
  /** Screen pixels per image pixel, along each axis. */
  readonly scale: number;
  /** Number of images that have arrived; increases while loading. */
  readonly ready: () => number;
}

/** The images of a dataset at a side: scaled by a whole factor, or thumbnails. */
export function tilesOf({ parts, width, height }: Dataset, side: number): readonly Tiles[] {
  return parts.map((part) => {
    const { start, count, images } = part;
    const reduced = part.reduced.get(side);
    const position = { start, end: start + count };
    return reduced
      ? {
          ...position,
          bytes: reduced,
          width: side,
          height: side,
          scale: 1,
          ready: readyOf(part, 'processed'),
        }
      : {
          ...position,
          bytes: images,
          width,
          height,
          scale: scaleOf(side, width, height),
          ready: readyOf(part, 'arrived'),
        };
  });
}

function readyOf(part: Part, what: 'processed' | 'arrived'): () => number {
  return () => part[what];
}

function scaleOf(side: number, width: number, height: number): number {
  return Math.max(1, Math.floor(side / Math.max(width, height)));
}
