import { SPLIT_SIZES, type Split } from '../../../shared/mnist';

export { SAMPLE_COUNT } from '../../../shared/mnist';

/** A sample of MNIST by its split and its zero-based index in it. */
export interface SampleRef {
  readonly split: Split;
  readonly index: number;
}

/** The split and index of a sample number in [0, `SAMPLE_COUNT`). */
export function sampleRef(number: number): SampleRef {
  return number < SPLIT_SIZES.train
    ? { split: 'train', index: number }
    : { split: 'test', index: number - SPLIT_SIZES.train };
}

/** The number of a sample over both splits. */
export function sampleNumber({ split, index }: SampleRef): number {
  return split === 'train' ? index : SPLIT_SIZES.train + index;
}

/** The parts of a dataset that can be named in a reference, each with the number of its first sample. */
type Parts = readonly { readonly name: string; readonly start: number; readonly count: number }[];

/** A sample's short name, such as `train:7777`. */
export function sampleName(parts: Parts, number: number): string {
  const part = parts.find(({ start, count }) => number >= start && number < start + count);
  return part ? `${part.name}:${number - part.start}` : '';
}

/**
 * Parses a typed sample reference: `7777`, `7,777`, `test 4444` or `test:4444`.
 * @param defaultPart Name of the part to use if none is given.
 * @returns The sample's number; null if no such sample exists.
 */
export function parseSampleRef(text: string, parts: Parts, defaultPart: string): number | null {
  const match = /^(?:(\D.*?)[\s:#]*)?(\d[\d, ]*)$/.exec(text.trim());
  if (!match) return null;
  const name = (match[1] ?? defaultPart).toLowerCase();
  const part = parts.find((candidate) => candidate.name.toLowerCase() === name);
  const index = Number((match[2] ?? '').replace(/[, ]/g, ''));
  return part && index < part.count ? part.start + index : null;
}
