import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationParts, formatsOf } from '../../../../src/renderer/ui/format';

describe('formatsOf', () => {
  const en = formatsOf('en');
  const zh = formatsOf('zh-CN');

  it('writes figures as the language does', () => {
    expect(en.number(60_000)).toBe('60,000');
    expect(en.percent(0.985)).toBe('98.50%');
    expect(en.points(0.0012)).toBe('+0.12');
    expect(en.points(-0.0012)).toBe('−0.12');
    expect(en.points(0)).toBe('0.00');
    expect(en.bytes(2_430_000)).toBe('2.4 MB');
    expect(en.bytes(1)).toBe('1 kB');
    expect(en.duration(125)).toBe('2 min 5 sec');
    expect(zh.duration(125)).toBe('2分钟 5秒');
  });

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

  it('writes a dash for what is no number', () => {
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
});

describe('durationParts', () => {
  const SECONDS = { hour: 3600, minute: 60, second: 1 };

  it('is never more than half a minute off, and never shows sixty of a unit', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 400_000 }), (seconds) => {
        const parts = durationParts(seconds);
        const said = parts.reduce((sum, [value, unit]) => sum + value * SECONDS[unit], 0);
        expect(Math.abs(said - seconds)).toBeLessThanOrEqual(30);
        for (const [value, unit] of parts) if (unit !== 'hour') expect(value).toBeLessThan(60);
      }),
    );
  });
});
