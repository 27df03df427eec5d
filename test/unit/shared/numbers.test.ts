import { describe, expect, it } from 'vitest';
import { numberFormatsOf } from '../../../src/shared/numbers';

describe('numberFormatsOf', () => {
  const en = numberFormatsOf('en');
  const zh = numberFormatsOf('zh-CN');

  it('writes no value as 0 that is not, and no share as 100% that is less', () => {
    expect(en.number(1e-7, 4)).toBe('<0.0001');
    expect(en.number(0.2)).toBe('<1');
    expect(en.number(0, 4)).toBe('0');
    expect(en.percent(0)).toBe('0.00%');
    expect(en.percent(1)).toBe('100.00%');
    expect(en.percent(0.00001)).toBe('<0.01%');
    expect(en.percent(0.99999)).toBe('>99.99%');
    expect(en.percent(0.996, 0)).toBe('>99%');
    expect(zh.percent(0.99999)).toBe('>99.99%');
  });

  it('never writes what a network gives as certain or impossible', () => {
    expect(en.probability(1)).toBe('>99.9%');
    expect(en.probability(0.9996)).toBe('>99.9%');
    expect(en.probability(0.9994)).toBe('99.9%');
    expect(en.probability(0.945)).toBe('94.5%');
    expect(en.probability(0.0004)).toBe('<0.1%');
    expect(en.probability(0)).toBe('<0.1%');
  });

  it('formats NaN as a dash', () => {
    expect(en.number(NaN, 2)).toBe('–');
    expect(en.percent(NaN)).toBe('–');
    expect(en.points(NaN)).toBe('–');
  });

  it('begins a negative number with a minus sign, and has no negative zero', () => {
    expect(en.number(-12.5, 1)).toBe('−12.5');
    expect(zh.number(-3)).toBe('−3');
    expect(en.number(-0.001, 2)).toBe('0');
    expect(en.points(-0.000001)).toBe('0.00');
  });

  it('writes very small and very large values by their power of ten', () => {
    expect(en.powerOfTen(1e-7)).toBe('10⁻⁷');
    expect(en.powerOfTen(3e-5)).toBe('3 × 10⁻⁵');
    expect(en.powerOfTen(2e12)).toBe('2 × 10¹²');
    expect(en.powerOfTen(-2e-9)).toBe('−2 × 10⁻⁹');
  });
});
