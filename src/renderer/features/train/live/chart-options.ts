import type uPlot from 'uplot';
import { colourToken, textFont } from '../../../state/colours';
import { accuracyAt, accuracyTicks, errorPosition, tickDigits } from './accuracy-axis';
import type { Line, Metric } from './curves';

/** Number of visible epochs below which fractions get tick labels. */
const CLOSE = 3;

/** Height of the tick labels, in rem. */
const TEXT = 0.75;

// uPlot declares its enumerations for the compiler only: they do not exist at run time.
const LOGARITHMIC = 3;
const CUSTOM = 100;
const LEFT = 3;
const RIGHT = 1;

export interface ChartLook {
  /** Lengths in CSS pixels. */
  readonly width: number;
  readonly height: number;
  readonly rem: number;
  readonly lines: readonly Line[];
  /** Whether the scales of the loss and of the error (1 - accuracy) are logarithmic. */
  readonly isLog: boolean;
  readonly axisLabel: string;
  /** Visible part of the run, in epochs. */
  readonly range: () => [from: number, to: number];
  /** Accuracies at the ends of their axis. */
  readonly accuracyRange: () => [from: number, to: number];
  readonly format: Readonly<Record<Metric, (value: number) => string>>;
  /** @param digits Decimals of the percentage. */
  readonly accuracyTick: (share: number, digits: number) => string;
  readonly onPoint: (index: number | null) => void;
  readonly onSelect: (from: number, to: number) => void;
}

/** The accuracy axis is on the left; that of the loss on the right, or on the left if it is the only one. */
export function chartOptions(look: ChartLook): uPlot.Options {
  const metrics = (['accuracy', 'loss'] as const).filter((metric) =>
    look.lines.some((line) => line.metric === metric),
  );
  return {
    width: look.width,
    height: look.height,
    legend: { show: false },
    padding: [8, 8, 0, 0],
    scales: {
      x: { time: false, range: look.range },
      accuracy: {
        range: look.accuracyRange,
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
        ...(look.isLog ? { distr: CUSTOM, fwd: errorPosition, bwd: accuracyAt } : {}),
      },
      // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
      ...(look.isLog ? { loss: { distr: LOGARITHMIC } } : {}),
    },
    cursor: { y: false, points: { size: 6 }, drag: { x: true, y: false, setScale: false } },
    axes: [
      {
        ...axis(1.6, look.rem),
        label: look.axisLabel,
        labelFont: font(look.rem),
        labelSize: 1.2 * look.rem,
        // Ticks at whole epochs, unless zoomed in.
        incrs: (_, __, from, to) =>
          to - from < CLOSE ? [0.05, 0.1, 0.25, 0.5, 1] : [1, 2, 5, 10, 20, 50, 100],
        space: 4 * look.rem,
      },
      ...metrics.map((metric, index): uPlot.Axis => ({
        ...axis(3.75, look.rem),
        scale: metric,
        // eslint-disable-next-line @typescript-eslint/no-unsafe-enum-assignment
        side: index === 0 ? LEFT : RIGHT,
        // Only one axis has grid lines, as two overlapping grids would not be legible.
        grid: { show: index === 0, stroke: () => colourToken('--color-line'), width: 1 },
        values: (_, values) =>
          values.map((value: number | null) => (value === null ? '' : look.format[metric](value))),
        ...(metric === 'accuracy' ? accuracyAxis(look) : {}),
        space: 2 * look.rem,
      })),
    ],
    series: [{}, ...look.lines.map(seriesOf)],
    hooks: {
      setCursor: [({ cursor }) => look.onPoint(cursor.idx ?? null)],
      setSelect: [
        (chart) => {
          const { left, width } = chart.select;
          if (width === 0) return;
          look.onSelect(chart.posToVal(left, 'x'), chart.posToVal(left + width, 'x'));
          chart.setSelect({ left: 0, top: 0, width: 0, height: 0 }, false);
        },
      ],
    },
  };
}

/** Ticks with as many decimals as are needed to distinguish them. */
function accuracyAxis({ isLog, accuracyTick }: ChartLook): uPlot.Axis {
  return {
    values: (_, ticks) => ticks.map((tick) => accuracyTick(tick, tickDigits(ticks))),
    ...(isLog
      ? {
          splits: (_, __, from, to) => accuracyTicks(from, to),
          // Otherwise uPlot labels only whole powers of ten.
          filter: (_, ticks) => ticks,
        }
      : {}),
  };
}

/** @param size Font size in rem. */
function axis(size: number, rem: number): uPlot.Axis {
  return {
    stroke: () => colourToken('--color-text-soft'),
    grid: { stroke: () => colourToken('--color-line'), width: 1 },
    ticks: { show: false },
    font: font(rem),
    size: size * rem,
  };
}

/**
 * uPlot multiplies the digits before `px` by the screen's pixel ratio, but matches only those after a decimal
 * point.
 */
function font(rem: number): string {
  return `${Math.round(TEXT * rem)}px ${textFont()}`;
}

function seriesOf(line: Line): uPlot.Series {
  return {
    scale: line.metric,
    stroke: () => colourToken(line.colour),
    width: line.look === 'raw' ? 1 : 1.75,
    alpha: line.look === 'raw' ? 0.25 : 1,
    spanGaps: true,
    points: line.look === 'marked' ? { show: true, size: 5 } : { show: false },
    ...(line.isDashed ? { dash: [6, 4] } : {}),
  };
}
