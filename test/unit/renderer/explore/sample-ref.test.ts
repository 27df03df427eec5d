import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseSampleRef,
  SAMPLE_COUNT,
  sampleName,
  sampleNumber,
  sampleRef,
} from '../../../../src/renderer/features/explore/sample-ref';

describe('sample references', () => {
  it('go from number to split and index and back', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: SAMPLE_COUNT - 1 }), (number) => {
        expect(sampleNumber(sampleRef(number))).toBe(number);
        expect(parseSampleRef(sampleName(number), 'train')).toEqual(sampleRef(number));
      }),
    );
  });

  it.each([
    ['7777', { split: 'train', index: 7777 }],
    [' 7,777 ', { split: 'train', index: 7777 }],
    ['test 4444', { split: 'test', index: 4444 }],
    ['Test#4444', { split: 'test', index: 4444 }],
    ['59999', { split: 'train', index: 59_999 }],
    ['60000', null],
    ['test 10000', null],
    ['validation 3', null],
    ['-1', null],
    ['7.5', null],
    ['', null],
    ['seven', null],
  ])('reads %j', (text, expected) => {
    expect(parseSampleRef(text, 'train')).toEqual(expected);
  });

  it('takes a bare index in the split that is looked at', () => {
    expect(parseSampleRef('4444', 'test')).toEqual({ split: 'test', index: 4444 });
  });
});
