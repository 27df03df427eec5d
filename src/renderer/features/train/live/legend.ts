import type { ChartData, Line, Metric } from './curves';

export interface LegendEntry extends Line {
  readonly isShown: boolean;
  /** The value under the mouse, or the last one. */
  readonly text: string;
}

export interface LegendOptions {
  readonly lines: readonly Line[];
  /** The visible lines, in the order of the data's columns. */
  readonly drawn: readonly Line[];
  readonly data: ChartData;
  /** Index of the data under the mouse. */
  readonly pointed: number | null;
  readonly format: Readonly<Record<Metric, (value: number) => string>>;
}

/** The legend entry of each line. */
export function legendOf({ lines, drawn, data, pointed, format }: LegendOptions): LegendEntry[] {
  return lines
    .filter(({ look }) => look !== 'raw')
    .map((line) => {
      const index = drawn.indexOf(line);
      const column = data[index + 1] ?? [];
      // A curve with few values shows the last one at or before the index.
      const value = column
        .slice(0, (pointed ?? column.length - 1) + 1)
        .filter((other) => other !== null)
        .at(-1);
      const isShown = index >= 0;
      return { ...line, isShown, text: isShown && value !== undefined ? format[line.metric](value) : '–' };
    });
}
