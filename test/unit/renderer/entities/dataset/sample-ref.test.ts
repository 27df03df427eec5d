import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSampleRef,
  SAMPLE_COUNT,
  sampleName,
  sampleNumber,
  sampleRef,
} from '../../../../../src/renderer/entities/dataset/sample-ref';

const MNIST = [
  { name: 'train', start: 0, count: 60_000 },
  { name: 'test', start: 60_000, count: 10_000 },
];

describe('sample references', () => {
  it('convert between number, split and index', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SAMPLE_COUNT - 1 }), (number) => {
        expect(sampleNumber(sampleRef(number))).toBe(number);
        expect(parseSampleRef(sampleName(MNIST, number), MNIST, 'train')).toBe(number);
      }),
    );
  });

  it.each([
    ['7777', 7777],
    [' 7,777 ', 7777],
    ['test 4444', 64_444],
    ['Test#4444', 64_444],
    ['59999', 59_999],
    ['60000', null],
    ['test 10000', null],
    ['validation 3', null],
    ['-1', null],
    ['7.5', null],
    ['', null],
    ['seven', null],
  ])('parses %j', (text, expected) => {
    expect(parseSampleRef(text, MNIST, 'train')).toBe(expected);
  });

  it('assign a bare index to the current part', () => {
    expect(parseSampleRef('4444', MNIST, 'test')).toBe(64_444);
  });

  it('name the parts of any dataset', () => {
    const parts = [{ name: 'letters-images-idx3-ubyte', start: 0, count: 50 }];
    expect(parseSampleRef('49', parts, 'letters-images-idx3-ubyte')).toBe(49);
    expect(parseSampleRef('letters-images-idx3-ubyte:7', parts, 'train')).toBe(7);
  });
});
