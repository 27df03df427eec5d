import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { durationParts, formatsOf } from '../../../../src/renderer/ui/format';

describe('formatsOf', () => {
  const en = formatsOf('en');
  const zh = formatsOf('zh-CN');

  it('formats numbers by language', () => {
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
});

describe('durationParts', () => {
  const SECONDS = { hour: 3600, minute: 60, second: 1 };

  it('is accurate to half a minute, and never contains sixty of a unit', () => {
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
