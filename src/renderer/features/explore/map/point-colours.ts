import { CLASS_COUNT } from '../../../../shared/mnist';
import type { ColumnValues } from '../query/apply-filters';
import type { MapPalette } from './useMapPalette';

export const COLOURINGS = ['label', 'predicted', 'loss', 'series'] as const;
/** What the points' colours tell. */
export type Colouring = (typeof COLOURINGS)[number];

/** Students are QMNIST's series 4. */
const STUDENTS = 4;

/** A loss of this many nats, as much as probability 2% for the label, has the strongest colour. */
const STRONG_LOSS = 4;

/** In which order samples are painted: the larger losses on top, else as they are numbered. */
export function paintOrder(name: Colouring, values: ColumnValues | undefined, count: number): Uint32Array {
  const order = Uint32Array.from({ length: count }, (_, sample) => sample);
  return name === 'loss' && values ? order.sort((a, b) => (values[a] ?? 0) - (values[b] ?? 0)) : order;
}

/** The label is less likely than all other digits together, in nats: such a sample is read wrong, or nearly so. */
const DOUBTFUL_LOSS = Math.LN2;

/** Where in the painting order the few samples begin that are to be seen among all: those of much loss. */
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
      // By the square root, for almost all losses are near to 0.
      const share = Math.sqrt(Math.min(1, value / STRONG_LOSS));
      return palette.ramp[Math.round(share * (palette.ramp.length - 1))];
    },
  }[name];
  for (let sample = 0; sample < count; sample++)
    colours[sample] = colourOf(values[sample] ?? 0) ?? palette.dimmed;
  return colours;
}
