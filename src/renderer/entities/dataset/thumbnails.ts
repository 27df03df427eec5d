import { measure } from '../../../shared/measures/measures';
import { findInk, newInk, reducerTo } from './reduce';
import { reducedSides } from './sides';

/** A batch of images that have arrived. */
export interface ThumbnailRequest {
  /** Chosen by the sender and returned with the answer. */
  readonly id: number;
  readonly width: number;
  readonly height: number;
  readonly pixels: Uint8Array<ArrayBuffer>;
}

/** Thumbnails and measures, each in the order of the images. */
export interface Thumbnails {
  readonly id: number;
  /** By side, as in `Part.reduced`. */
  readonly reduced: readonly (readonly [side: number, images: Uint8Array<ArrayBuffer>])[];
  readonly measures: Readonly<Record<'width' | 'slant' | 'ink', Float32Array<ArrayBuffer>>>;
}

/** Computes thumbnails and stroke statistics of a batch. */
export function makeThumbnails({ id, width, height, pixels }: ThumbnailRequest): Thumbnails {
  const size = width * height;
  const count = pixels.length / size;
  const ink = newInk(size);
  const reduced = reducedSides(width, height).map((side) => ({
    side,
    reduce: reducerTo(side, width, height),
    images: new Uint8Array(count * side * side),
  }));
  const measures = {
    width: new Float32Array(count),
    slant: new Float32Array(count),
    ink: new Float32Array(count),
  };
  for (let index = 0; index < count; index++) {
    findInk(pixels, index * size, ink);
    for (const { side, reduce, images } of reduced) reduce(ink, images, index * side * side);
    const measured = measure({ pixels: pixels.subarray(index * size, (index + 1) * size), width, height });
    measures.width[index] = measured.width;
    measures.slant[index] = measured.slant;
    measures.ink[index] = measured.ink;
  }
  return { id, reduced: reduced.map(({ side, images }) => [side, images] as const), measures };
}
