import { SPLIT_SIZES, type Split } from '../../../shared/mnist';

export { SAMPLE_COUNT } from '../../../shared/mnist';

/** A sample of MNIST by its split and its index there, from 0. */
export interface SampleRef {
  readonly split: Split;
  readonly index: number;
}

/** The split and index of a sample's number in [0, `SAMPLE_COUNT`). */
export function sampleRef(number: number): SampleRef {
  return number < SPLIT_SIZES.train
    ? { split: 'train', index: number }
    : { split: 'test', index: number - SPLIT_SIZES.train };
}

/** The number of a sample among all of both splits. */
export function sampleNumber({ split, index }: SampleRef): number {
  return split === 'train' ? index : SPLIT_SIZES.train + index;
}

/** What can be gone to: the parts of a data set, each with the number of its first sample. */
type Parts = readonly { readonly name: string; readonly start: number; readonly count: number }[];

/** A sample's short name, as in `train:7777`. */
export function sampleName(parts: Parts, number: number): string {
  const part = parts.find(({ start, count }) => number >= start && number < start + count);
  return part ? `${part.name}:${number - part.start}` : '';
}

/**
 * Reads what a user typed to go to a sample: `7777`, `7,777`, `test 4444`, `test:4444`.
 * @param defaultPart Name of the part meant where none is named.
 * @returns The sample's number; null where no such sample exists.
 */
export function parseSampleRef(text: string, parts: Parts, defaultPart: string): number | null {
  const match = /^(?:(\D.*?)[\s:#]*)?(\d[\d, ]*)$/.exec(text.trim());
  if (!match) return null;
  const name = (match[1] ?? defaultPart).toLowerCase();
  const part = parts.find((candidate) => candidate.name.toLowerCase() === name);
  const index = Number((match[2] ?? '').replace(/[, ]/g, ''));
  return part && index < part.count ? part.start + index : null;
}
