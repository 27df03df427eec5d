import { SPLIT_SIZES, SPLITS, type Split } from '../../../shared/mnist';

export { SAMPLE_COUNT } from '../../../shared/mnist';

/** A sample by its split and its index there, from 0. */
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

/** A sample's short name, as in `train:7777`. */
export function sampleName(number: number): string {
  const { split, index } = sampleRef(number);
  return `${split}:${index}`;
}

/**
 * Reads what a person typed to go to a sample: `7777`, `7,777`, `test 4444`, `test:4444`.
 * @param defaultSplit The split meant where none is named.
 * @returns null where no such sample exists.
 */
export function parseSampleRef(text: string, defaultSplit: Split): SampleRef | null {
  const match = /^\s*(?:([a-z]+)[\s:#]*)?(\d[\d, ]*)$/i.exec(text.trim());
  if (!match) return null;
  const split =
    match[1] === undefined ? defaultSplit : SPLITS.find((name) => name === match[1]?.toLowerCase());
  if (!split) return null;
  const index = Number((match[2] ?? '').replace(/[, ]/g, ''));
  return index < SPLIT_SIZES[split] ? { split, index } : null;
}
