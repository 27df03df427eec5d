import { CLASS_COUNT } from '../../../../shared/mnist';
import type { ColumnValues } from '../query/apply-filters';
import type { MapPalette } from './useMapPalette';

export const COLOURINGS = ['label', 'predicted', 'loss', 'series'] as const;
/** What the points' colours represent. */
export type Colouring = (typeof COLOURINGS)[number];

/** Students are QMNIST's series 4. */
const STUDENTS = 4;

/** Loss in nats with the strongest colour; corresponds to a probability of 2% for the label. */
const STRONG_LOSS = 4;

/** Painting order of the samples: by loss, the largest on top, or by number. */
export function paintOrder(name: Colouring, values: ColumnValues | undefined, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, sample) => sample);
  return name === 'loss' && values ? order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0)) : order;
}

/**
 * Loss in nats from which the label is less likely than all other digits together: such a sample is
 * classified wrongly, or nearly so.
 */
const DOUBTFUL_LOSS = Math.LN2;

/** Index in the painting order from which samples with a large loss begin. */
export function prominentFrom(name: Colouring, values: ColumnValues | undefined, order: Uint32Array): number {
  if (name !== 'loss' || !values) return order.length;
  const first = order.findIndex((sample) => (values[sample] ?? 0) > DOUBTFUL_LOSS);
  return first < 0 ? order.length : first;
}

/** The colour of each sample. */
export function pointColours(
  name: Colouring,
  values: ColumnValues | undefined,
  count: number,
  palette: MapPalette,
): Uint32Array {
  const colours = new Uint32Array(count).fill(palette.dimmed);
  if (!values) return colours;
  const colourOf = {
    label: (value: number) => palette.digits[value % CLASS_COUNT],
    predicted: (value: number) => palette.digits[value % CLASS_COUNT],
    series: (value: number) => (value === STUDENTS ? palette.students : palette.employees),
    loss: (value: number) => {
      // Square-root scale, since almost all losses are close to 0.
      const share = Math.sqrt(Math.min(1, value / STRONG_LOSS));
      return palette.ramp[Math.round(share * (palette.ramp.length - 1))];
    },
  }[name];
  for (let sample = 0; sample < count; sample++)
    colours[sample] = colourOf(values[sample] ?? 0) ?? palette.dimmed;
  return colours;
}
