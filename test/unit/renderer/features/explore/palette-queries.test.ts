import { expect, test } from 'vitest';
import { MNIST_PARTS, parseSampleQuery } from '../../../../../src/renderer/features/explore/palette-queries';

const read = (text: string) => parseSampleQuery(text, MNIST_PARTS);

test('parses samples of both splits', () => {
  expect(read('7777')).toEqual({ kind: 'sample', number: 7777, part: 'train', index: 7777 });
  expect(read('test 4444')).toEqual({ kind: 'sample', number: 64_444, part: 'test', index: 4444 });
  expect(read('测试 4444')).toEqual(read('test 4444'));
  expect(read('60000')).toBeNull();
});

test('parses label and prediction pairs, and writers', () => {
  expect(read('4 as 9')).toEqual({ kind: 'confusion', label: 4, predicted: 9 });
  expect(read('4认作9')).toEqual(read('4 as 9'));
  expect(read('writer 2227')).toEqual({ kind: 'writer', writer: 2227 });
  expect(read('书写者 2227')).toEqual(read('writer 2227'));
});

test('returns null for other texts', () => {
  for (const text of ['', 'draw', '4 as', 'writer', 'valid 3', '4 as 10'])
    expect(read(text), text).toBeNull();
});

test('the text of a recent answer gives the same answer', () => {
  expect(read('train 7777')).toEqual(read('7777'));
});
