import type { Ref } from 'vue';
import { colourBytes, useThemed } from '../../../state/colours';
import { inkPalette, type InkPalette } from './ink-palette';

/** The grid's palette in the current theme. */
export function usePalette(): Readonly<Ref<InkPalette>> {
  return useThemed(() =>
    inkPalette(colourBytes('--color-paper'), colourBytes('--color-ink'), colourBytes('--color-sunken')),
  );
}
