/**
 * Locale-aware number formats of the window, notifications and command line. Non-zero values are not rounded to 0,
 * shares below 1 are not rounded to 100%, negative numbers start with a minus sign rather than a hyphen, and NaN is a
 * dash.
 */
export interface NumberFormats {
  /** `60,000`; at most `digits` decimal places, and `<0.01` for values that would be rounded to 0. */
  readonly number: (value: number, digits?: number) => string;
  /** `98.50%` for 0.985, `>99.99%` just below 1, `<0.01%` just above 0. @param digits Decimal places. @default 2 */
  readonly percent: (share: number, digits?: number) => string;
  /** A network's probability: `97.3%`. Never 0% or 100%: `<0.1%`, `>99.9%`. */
  readonly probability: (share: number) => string;
  /** The difference of two shares in percentage points, with its sign: `+0.12`. */
  readonly points: (difference: number) => string;
  /** A small or large value in scientific notation: `3 × 10⁻⁵`. */
  readonly powerOfTen: (value: number) => string;
}

const PROBABILITY_DIGITS = 1;
const NONE = '–';
const SUPERSCRIPTS = '⁰¹²³⁴⁵⁶⁷⁸⁹';

/** The number formats of a language, such as `en`. */
export function numberFormatsOf(language: string): NumberFormats {
  const fixed = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // Cached: creating a format takes longer than using it a hundred times, and numbers are formatted while the pen
  // moves.
  const known = new Map<string, Intl.NumberFormat>();
  const formatOf = (options: Intl.NumberFormatOptions): Intl.NumberFormat => {
    const key = JSON.stringify(options);
    const format = known.get(key) ?? new Intl.NumberFormat(language, options);
    known.set(key, format);
    return format;
  };
  const written = (value: number, options: Intl.NumberFormatOptions): string =>
    Number.isNaN(value)
      ? NONE
      : formatOf(options)
          .format(value)
          .replace(/^-(?=[0.]+$)/, '')
          .replace('-', '−');
  const share = (value: number, digits: number): string =>
    written(value, { style: 'percent', ...fixed(digits) });
  /** Formats a share as 0% or 100% only if `isZero` or `isOne`. */
  const shareBetween = (value: number, digits: number, isZero: boolean, isOne: boolean): string => {
    const step = 10 ** (-2 - digits);
    const text = share(value, digits);
    if (!isZero && text === share(0, digits)) return `<${share(step, digits)}`;
    if (!isOne && text === share(1, digits)) return `>${share(1 - step, digits)}`;
    return text;
  };
  return {
    number: (value, digits = 0) => {
      const text = written(value, { maximumFractionDigits: digits });
      return value > 0 && text === written(0, {}) ? `<${written(10 ** -digits, fixed(digits))}` : text;
    },
    percent: (value, digits = 2) => shareBetween(value, digits, value <= 0, value >= 1),
    probability: (value) => shareBetween(value, PROBABILITY_DIGITS, false, false),
    points: (difference) => written(100 * difference, { ...fixed(2), signDisplay: 'exceptZero' }),
    powerOfTen,
  };
}

function powerOfTen(value: number): string {
  const [factor = '', exponent = ''] = value.toExponential(0).split('e');
  const digits = Array.from(exponent.slice(1), (digit) => SUPERSCRIPTS[Number(digit)] ?? '').join('');
  const power = `10${exponent.startsWith('-') ? '⁻' : ''}${digits}`;
  return factor === '1' ? power : `${factor.replace('-', '−')} × ${power}`;
}
