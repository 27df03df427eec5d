import { SPLIT_SIZES } from '../../../shared/mnist';
import { parseSampleRef } from '../../entities/dataset/sample-ref';

/** The parts of MNIST, before it is loaded. */
export const MNIST_PARTS = [
  { name: 'train', start: 0, count: SPLIT_SIZES.train },
  { name: 'test', start: SPLIT_SIZES.train, count: SPLIT_SIZES.test },
] as const;

type Parts = Parameters<typeof parseSampleRef>[1];

/** A parsed query for samples. */
export type SampleQuery =
  | { readonly kind: 'sample'; readonly number: number; readonly part: string; readonly index: number }
  | { readonly kind: 'confusion'; readonly label: number; readonly predicted: number }
  | { readonly kind: 'writer'; readonly writer: number };

const CONFUSION = /^(\d)\s*(?:as|->|=>|→|认作|当作|作|为)\s*(\d)$/i;
const WRITER = /^(?:writer|书写者|作者)[\s:#]*(\d{1,4})$/i;
const NAMES: Readonly<Record<string, string>> = { 训练: 'train', 测试: 'test', training: 'train' };

/**
 * Parses `7777`, `test 4444`, `4 as 9` (label 4, predicted 9) and `writer 2227`, or their Chinese
 * equivalents.
 * @returns Null for any other text, and for samples that do not exist.
 */
export function parseSampleQuery(text: string, parts: Parts): SampleQuery | null {
  const confusion = CONFUSION.exec(text.trim());
  if (confusion) return { kind: 'confusion', label: Number(confusion[1]), predicted: Number(confusion[2]) };
  const writer = WRITER.exec(text.trim());
  if (writer) return { kind: 'writer', writer: Number(writer[1]) };
  const named = text.trim().replace(/^(训练|测试|training)/i, (name) => NAMES[name.toLowerCase()] ?? name);
  const number = parseSampleRef(named, parts, parts[0]?.name ?? '');
  const part = number === null ? undefined : parts.find(({ start, count }) => number - start < count);
  if (number === null || !part) return null;
  return { kind: 'sample', number, part: part.name, index: number - part.start };
}
