import type { Split } from '../../../shared/mnist';
import { reducedSides } from './sides';

/** What a part is for; `own` are the drawings that the user kept. */
export type PartKind = Split | 'own';

/** Samples that came together. Its arrays have their full length at once and are filled from the front. */
export interface Part {
  /** Of a folder that the user opened, the name of a file; of MNIST, the kind. */
  readonly name: string;
  /** Null where its name does not say. */
  readonly kind: PartKind | null;
  /** The number of its first sample. */
  readonly start: number;
  readonly count: number;
  /** `width` x `height` bytes a sample. */
  readonly images: Uint8Array;
  /** The same images made smaller: by side, `side` x `side` bytes a sample. */
  readonly reduced: ReadonlyMap<number, Uint8Array>;
  /** How each is written; NaN where that is not known yet. */
  readonly measures: Readonly<Record<'width' | 'slant' | 'ink', Float32Array>>;
  /** How many samples have their pixels. */
  arrived: number;
  /** How many have their small images and measures. */
  processed: number;
}

export interface PartShape extends Pick<Part, 'name' | 'kind' | 'start' | 'count'> {
  /** Of an image, in pixels. */
  readonly width: number;
  readonly height: number;
}

/** A part without content. */
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
