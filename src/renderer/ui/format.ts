import { computed, type ComputedRef } from 'vue';
import { useI18n } from 'vue-i18n';
import { type NumberFormats, numberFormatsOf } from '../../shared/numbers';

/** Formats numbers as `NumberFormats`, and durations, sizes and dates, in one language. */
export interface Formats extends NumberFormats {
  /** `45 sec`, `2 min 5 sec`, `1 hr 4 min` */
  readonly duration: (seconds: number) => string;
  /** `2.4 MB` */
  readonly bytes: (count: number) => string;
  /** Date and time of an ISO date. */
  readonly date: (iso: string) => string;
}

/** The formats of a language. */
export function formatsOf(language: string): Formats {
  const unit = (value: number, name: string): string =>
    new Intl.NumberFormat(language, { style: 'unit', unit: name, unitDisplay: 'short' }).format(value);
  const dates = new Intl.DateTimeFormat(language, { dateStyle: 'medium', timeStyle: 'short' });
  return {
    ...numberFormatsOf(language),
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

/** Splits seconds into the one or two most significant units. */
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

/** The formats of the interface's language. */
export function useFormats(): ComputedRef<Formats> {
  const { locale } = useI18n();
  return computed(() => formatsOf(locale.value));
}
