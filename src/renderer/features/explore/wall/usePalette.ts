import { shallowRef, watch, type Ref } from 'vue';
import { isDark } from '../../../state/settings';
import { colourToken } from '../../../state/colours';
import { inkPalette, type InkPalette, type Rgb } from './ink-palette';

/** The wall's palette in the theme that is on. */
export function usePalette(): Readonly<Ref<InkPalette>> {
  const palette = shallowRef(paletteOfTheme());
  watch(isDark, () => (palette.value = paletteOfTheme()), { flush: 'post' });
  return palette;
}

function paletteOfTheme(): InkPalette {
  return inkPalette(token('--color-paper'), token('--color-ink'), token('--color-sunken'));
}

/** A colour of the theme as the screen shows it, whatever notation it is written in. */
function token(name: string): Rgb {
  const canvas = new OffscreenCanvas(1, 1);
  const context = canvas.getContext('2d');
  if (!context) return [0, 0, 0];
  context.fillStyle = colourToken(name);
  context.fillRect(0, 0, 1, 1);
  const [red = 0, green = 0, blue = 0] = context.getImageData(0, 0, 1, 1).data;
  return [red, green, blue];
}
