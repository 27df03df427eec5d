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
  it('go from number to split and index and back', () => {
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
  ])('reads %j', (text, expected) => {
    expect(parseSampleRef(text, MNIST, 'train')).toBe(expected);
  });

  it('takes a bare index in the part that is looked at', () => {
    expect(parseSampleRef('4444', MNIST, 'test')).toBe(64_444);
  });

  it('knows the parts of any data set by their names', () => {
    const parts = [{ name: 'letters-images-idx3-ubyte', start: 0, count: 50 }];
    expect(parseSampleRef('49', parts, 'letters-images-idx3-ubyte')).toBe(49);
    expect(parseSampleRef('letters-images-idx3-ubyte:7', parts, 'train')).toBe(7);
  });
});
