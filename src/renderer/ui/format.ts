import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';

/**
 * Writes figures as a language does, by three rules for all of them: a value that is not zero is not written as 0, a
 * share below 1 is not written as 100%, and a negative number begins with a minus sign, not with a hyphen. What is no
 * number, such as a field that is empty yet, is a dash.
 */
export interface Formats {
  /** `60,000`; at most `digits` places after the point, and `<0.01` for what would be rounded to 0. */
  readonly number: (value: number, digits?: number) => string;
  /** `98.50%` for 0.985, `>99.99%` just below 1, `<0.01%` just above 0. @param digits Places after the point, 2 by default. */
  readonly percent: (share: number, digits?: number) => string;
  /** A network's output for one digit: `97.3%`. Never 0% or 100%, which no network can mean: `<0.1%`, `>99.9%`. */
  readonly probability: (share: number) => string;
  /** The difference of two shares in percentage points, with its sign: `+0.12`. */
  readonly points: (difference: number) => string;
  /** `45 sec`, `2 min 5 sec`, `1 hr 4 min` */
  readonly duration: (seconds: number) => string;
  /** `2.4 MB` */
  readonly bytes: (count: number) => string;
  /** Day and time of an ISO date. */
  readonly date: (iso: string) => string;
}

const PROBABILITY_DIGITS = 1;
const NONE = '–';

/** The formats of one language. */
export function formatsOf(language: string): Formats {
  const unit = (value: number, name: string): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const fixed = (digits: number): Intl.NumberFormatOptions => ({
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
  // Kept, since making one takes longer than using it a hundred times, and bars are written while the pen moves.
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
  /** Between the ends, which only `isZero` and `isOne` are written as. */
  const shareBetween = (value: number, digits: number, isZero: boolean, isOne: boolean): string => {
    const step = 10 ** (-2 - digits);
    const text = share(value, digits);
    if (!isZero && text === share(0, digits)) return `<${share(step, digits)}`;
    if (!isOne && text === share(1, digits)) return `>${share(1 - step, digits)}`;
    return text;
  };
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    number: (value, digits = 0) => {
      const text = written(value, { maximumFractionDigits: digits });
      return value > 0 && text === written(0, {}) ? `<${written(10 ** -digits, fixed(digits))}` : text;
    },
    percent: (value, digits = 2) => shareBetween(value, digits, value <= 0, value >= 1),
    probability: (value) => shareBetween(value, PROBABILITY_DIGITS, false, false),
    points: (difference) => written(100 * difference, { ...fixed(2), signDisplay: 'exceptZero' }),
    duration: (seconds) =>
      durationParts(seconds)
        .map(([value, name]) => unit(value, name))
        .join(' '),
    bytes: (count) =>
      count < 1e6
        ? unit(Math.max(1, Math.round(count / 1e3)), 'kilobyte')
        : unit(Math.round(count / 1e5) / 10, 'megabyte'),
    date: (iso) => dates.format(new Date(iso)),
  };
}

/** Seconds as the one or two units that matter. */
export function durationParts(seconds: number): [value: number, unit: 'hour' | 'minute' | 'second'][] {
  const whole = Math.max(0, Math.round(seconds));
  if (whole < 60) return [[whole, 'second']];
  const minutes = Math.floor(whole / 60);
  if (minutes < 10)
    return whole % 60 === 0
      ? [[minutes, 'minute']]
      : [
          [minutes, 'minute'],
          [whole % 60, 'second'],
        ];
  const near = Math.round(whole / 60);
  if (near < 60) return [[near, 'minute']];
  return [
    [Math.floor(near / 60), 'hour'],
    [near % 60, 'minute'],
  ];
}

/** The formats of the language that the window speaks. */
export function useFormats(): ComputedRef<Formats> {
  const { locale } = useI18n();
  return computed(() => formatsOf(locale.value));
}
