import { shallowRef, watch, type Ref } from 'vue';
import { CLASS_COUNT } from '../../../../shared/mnist';
import { colourToken } from '../../../state/colours';
import { isDark } from '../../../state/settings';

/** Colours as 32-bit values in the memory order of a canvas. */
export interface MapPalette {
  readonly ground: number;
  readonly dimmed: number;
  readonly digits: readonly number[];
  readonly employees: number;
  readonly students: number;
  /** From no loss to much. */
  readonly ramp: readonly number[];
}

const RAMP_STEPS = 32;

/** The map's colours in the theme that is on. */
export function useMapPalette(): Readonly<Ref<MapPalette>> {
  const palette = shallowRef(paletteOfTheme());
  watch(isDark, () => (palette.value = paletteOfTheme()), { flush: 'post' });
  return palette;
}

function paletteOfTheme(): MapPalette {
  const token = (name: string): string => colourToken(name);
  const noLoss = pixelOf(token('--no-loss'));
  const students = pixelOf(token('--series-2'));
  return {
    ground: pixelOf(token('--color-surface')),
    dimmed: pixelOf(token('--color-line')),
    digits: Array.from({ length: CLASS_COUNT }, (_, digit) => pixelOf(token(`--digit-${digit}`))),
    employees: pixelOf(token('--series-1')),
    students,
    ramp: Array.from({ length: RAMP_STEPS }, (_, step) => mixed(noLoss, students, step / (RAMP_STEPS - 1))),
  };
}

function mixed(from: number, to: number, share: number): number {
  const channel = (shift: number): number => {
    const [low, high] = [(from >> shift) & 0xff, (to >> shift) & 0xff];
    return Math.round(low + (high - low) * share) << shift;
  };
  return (0xff000000 | channel(16) | channel(8) | channel(0)) >>> 0;
}

/** A colour as the screen shows it, whatever notation it is written in. */
function pixelOf(colour: string): number {
  const context = new OffscreenCanvas(1, 1).getContext('2d');
  if (!context) return 0;
  context.fillStyle = colour;
  context.fillRect(0, 0, 1, 1);
  return new Uint32Array(context.getImageData(0, 0, 1, 1).data.buffer)[0] ?? 0;
}
