import type { Split } from '../../../shared/mnist';
import { reducedSides } from './sides';

/** What a part is for; `own` is the part of the saved drawings. */
export type PartKind = Split | 'own';

/** Samples that belong together. The arrays have their full length from the start and are filled in order. */
export interface Part {
  /** The file name, for a folder that the user opened; the kind, for MNIST. */
  readonly name: string;
  /** Null if the file name does not say. */
  readonly kind: PartKind | null;
  /** The number of its first sample. */
  readonly start: number;
  readonly count: number;
  /** `width` x `height` bytes per sample. */
  readonly images: Uint8Array;
  /** Thumbnails by side: `side` x `side` bytes per sample. */
  readonly reduced: ReadonlyMap<number, Uint8Array>;
  /** Stroke statistics of each sample; NaN if not known yet. */
  readonly measures: Readonly<Record<'width' | 'slant' | 'ink', Float32Array>>;
  /** Number of samples whose pixels have arrived. */
  arrived: number;
  /** Number of samples that have thumbnails and measures. */
  processed: number;
}

export interface PartShape extends Pick<Part, 'name' | 'kind' | 'start' | 'count'> {
  /** Width of an image, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** Creates a part whose arrays are not filled yet. */
export function newPart({ name, kind, start, count, width, height }: PartShape): Part {
  const unknown = (): Float32Array => new Float32Array(count).fill(NaN);
  return {
    name,
    kind,
    start,
    count,
    images: new Uint8Array(count * width * height),
    reduced: new Map(reducedSides(width, height).map((side) => [side, new Uint8Array(count * side * side)])),
    measures: { width: unknown(), slant: unknown(), ink: unknown() },
    arrived: 0,
    processed: 0,
  };
}
