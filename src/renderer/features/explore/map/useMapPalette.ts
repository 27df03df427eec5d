import type { Ref } from 'vue';
import { CLASS_COUNT } from '../../../../shared/mnist';
import { colourBytes, useThemed } from '../../../state/colours';
import { packedColour, type Rgb } from '../../../state/rgb';

/** Colours as 32-bit values in the memory order of a canvas. */
export interface MapPalette {
  readonly ground: number;
  readonly dimmed: number;
  readonly digits: readonly number[];
  readonly employees: number;
  readonly students: number;
  /** From no loss to a large one. */
  readonly ramp: readonly number[];
}

const RAMP_STEPS = 32;

/** The map's colours in the current theme. */
export function useMapPalette(): Readonly<Ref<MapPalette>> {
  return useThemed(paletteOfTheme);
}

function paletteOfTheme(): MapPalette {
  const noLoss = colourBytes('--no-loss');
  const students = colourBytes('--series-2');
  return {
    ground: packed('--color-surface'),
    dimmed: packed('--color-line'),
    digits: Array.from({ length: CLASS_COUNT }, (_, digit) => packed(`--digit-${digit}`)),
    employees: packed('--series-1'),
    students: packedColour(students),
    ramp: Array.from({ length: RAMP_STEPS }, (_, step) =>
      packedColour(mixed(noLoss, students, step / (RAMP_STEPS - 1))),
    ),
  };
}

function packed(name: string): number {
  return packedColour(colourBytes(name));
}

function mixed(from: Rgb, to: Rgb, share: number): Rgb {
  const mix = (low: number, high: number): number => Math.round(low + (high - low) * share);
  return [mix(from[0], to[0]), mix(from[1], to[1]), mix(from[2], to[2])];
}
